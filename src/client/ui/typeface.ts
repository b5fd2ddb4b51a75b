// When the app's own typeface is used: where it costs nobody a wait.
const FACE = "1em 'Atkinson Hyperlegible Next'"

/**
 * A first visit that brought the news with it is drawn in the reader's own typeface, which is there at once: 34 kB less before the
 * first photo, and no line moves. The worker keeps ours meanwhile, for every visit after it.
 */
export function chooseTypeface(): void {
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null
  if (!isKept && document.querySelector('#first-feed')) return
  document.documentElement.dataset['typeface'] = 'own'
  // Asked for before the first text needs it.
  void document.fonts.load(FACE).catch(() => undefined)
}
