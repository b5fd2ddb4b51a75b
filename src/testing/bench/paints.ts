// What a page shows and when, noted inside the page (ms since the navigation began).
import type { Page } from '@playwright/test'

export type Paints = { paint: number; post: number; photo: number; shift: number }

/** To be added before the page's first script: notes the first post's text, the first whole photo, and layout shifts. */
export function notePaints(): void {
  const noted = { post: 0, photo: 0, shift: 0 }
  Object.assign(window, { noted })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    if (noted.post === 0 && document.querySelector('article p')?.textContent) noted.post = performance.now()
    const photos = document.querySelectorAll<HTMLImageElement>('article img')
    const isWhole = (photo: HTMLImageElement) => photo.complete && photo.naturalWidth >= 200
    if (noted.photo === 0 && [...photos].some(isWhole)) noted.photo = performance.now()
    if (noted.photo === 0) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Waits for the first photo (at most 20 s; 0 when none came). */
export async function readPaints(page: Page): Promise<Paints> {
  await page
    .waitForFunction(() => (window as unknown as { noted: Paints }).noted.photo > 0, null, { timeout: 20_000 })
    .catch(() => null)
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return { paint, ...(window as unknown as { noted: Omit<Paints, 'paint'> }).noted }
  })
}
