// Lets the browser draw what was just shown before more work is done.
const LONGEST_MS = 50

/** Resolves after the next frame; a page that is hidden draws none, and waits no longer than 50 ms. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_MS)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
