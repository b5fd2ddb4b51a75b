// Watches from a page's first moment when a photo of a post is painted, if only for one frame.
import type { Page } from '@playwright/test'

/** To be called before the page opens the app. Answers the first time (ms since 1970) at which a whole photo stood in the post, or null. */
export async function watchPhotosOf(page: Page, caption: string): Promise<() => Promise<number | null>> {
  await page.addInitScript((words) => {
    const seen: { at: number | null } = { at: null }
    Object.assign(window, { seen })
    const look = () => {
      for (const post of document.querySelectorAll('article')) {
        // The thumbhash is a canvas; a photo is an image of the page's own bytes.
        const isPainted = post.textContent?.includes(words) && post.querySelector('img[src^="blob:"]')
        if (isPainted) seen.at ??= Date.now()
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }, caption)
  return () => page.evaluate(() => (window as unknown as { seen: { at: number | null } }).seen.at)
}
