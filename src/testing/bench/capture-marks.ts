// When a photo was picked and seen, and when Post was tapped and the post saved, noted inside the page (its own clock, ms).
import type { Page } from '@playwright/test'

export type Marks = { picked: number; preview: number; tapped: number; saved: number }

/** To be added before the page's first script. */
export function noteCapture(): void {
  const marks = { picked: 0, preview: 0, tapped: 0, saved: 0 }
  Object.assign(window, { marks })
  const isField = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'file'
  const isPost = (target: EventTarget | null) => target instanceof Element && target.closest('button')?.textContent === 'Post'
  const onChange = (event: Event) => {
    if (isField(event.target)) Object.assign(marks, { picked: performance.now(), preview: 0, tapped: 0, saved: 0 })
  }
  const onClick = (event: Event) => {
    if (isPost(event.target)) marks.tapped = performance.now()
  }
  addEventListener('change', onChange, true)
  addEventListener('click', onClick, true)
  const look = () => {
    const preview = document.querySelector<HTMLImageElement>('#photos img')
    if (marks.picked > 0 && marks.preview === 0 && preview?.complete && preview.naturalWidth > 0)
      marks.preview = performance.now()
    const isSaved = () => document.body.textContent.includes('Saved on this device')
    if (marks.tapped > 0 && marks.saved === 0 && isSaved()) marks.saved = performance.now()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** Waits until the thing was seen (at most 30 s). */
export async function untilMarked(page: Page, mark: 'preview' | 'saved'): Promise<Marks> {
  const isThere = (name: 'preview' | 'saved') => (window as unknown as { marks: Marks }).marks[name] > 0
  await page.waitForFunction(isThere, mark, { timeout: 30_000 })
  return page.evaluate(() => (window as unknown as { marks: Marks }).marks)
}
