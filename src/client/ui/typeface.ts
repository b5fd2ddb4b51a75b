// When the app's own typeface is used: where it costs nobody a wait.
const FACE = "1em 'Atkinson Hyperlegible Next'"
/** A kept typeface is read in far less; without it the page must not wait. */
const PATIENCE_MS = 150

/**
 * A first visit that brought the news with it is drawn in the reader's own typeface, which is there at once: 34 kB less before the
 * first photo, and no line moves. The worker keeps ours meanwhile, for every visit after it: then this resolves once it is there,
 * so that the first line is drawn in it.
 */
export async function chooseTypeface(): Promise<void> {
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  if (!isKept && document.querySelector('#first-feed')) return
  document.documentElement.dataset['typeface'] = 'own'
  const loaded = document.fonts.load(FACE).catch(() => undefined)
  if (isKept) await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
}
