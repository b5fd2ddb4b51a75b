// When a photo was picked and seen, and when Post was tapped and the post saved, noted inside the page (its own clock, ms).
import type { Page } from '@playwright/test'

type Mark = 'picked' | 'preview' | 'tapped' | 'saved'
type Marks = { at: Record<Mark, number>; heard: Partial<Record<Mark, () => void>> }

/** To be added before the page's first script. Noted when it happens, not at a frame of the browser: a frame alone is twice the limit. */
export function noteCapture(): void {
  const marks: Marks = { at: { picked: 0, preview: 0, tapped: 0, saved: 0 }, heard: {} }
  Object.assign(window, { marks })
  const note = (mark: Mark, after: Mark) => {
    if (marks.at[after] === 0 || marks.at[mark] > 0) return
    marks.at[mark] = performance.now()
    marks.heard[mark]?.()
  }
  const isField = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'file'
  const isPost = (target: EventTarget | null) => target instanceof Element && target.closest('button')?.textContent === 'Post'
  const isPreview = (target: EventTarget | null) => target instanceof Element && target.matches('#photos img')
  const isSaved = () => marks.at.tapped > 0 && document.getElementById('saved')?.hidden === false
  const onChange = (event: Event) => {
    if (isField(event.target)) marks.at = { picked: performance.now(), preview: 0, tapped: 0, saved: 0 }
  }
  document.addEventListener('change', onChange, true)
  document.addEventListener('load', (event) => isPreview(event.target) && note('preview', 'picked'), true)
  document.addEventListener('click', (event) => isPost(event.target) && note('tapped', 'picked'), true)
  const observer = new MutationObserver(() => isSaved() && note('saved', 'tapped'))
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ['hidden'] })
}

/** ms from picking a file to its preview. */
export async function timePreview(page: Page, path: string): Promise<number> {
  const seen = untilMarked(page, 'picked', 'preview')
  await page.getByLabel('Photos from this device', { exact: true }).setInputFiles(path)
  return seen
}

/** ms from the tap on Post to "saved". The page taps by itself: a driver's messages would share its thread with what is measured. */
export async function timePost(page: Page): Promise<number> {
  const saved = untilMarked(page, 'tapped', 'saved')
  await page.evaluate(() => {
    const post = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Post')
    setTimeout(() => post?.click(), 200)
  })
  return saved
}

/** ms between both marks; waits at most 30 s for the second. Asked for before it begins, and then silent. */
function untilMarked(page: Page, from: Mark, to: Mark): Promise<number> {
  return page.evaluate(
    ([first, second]) =>
      new Promise<number>((resolve, reject) => {
        const { marks } = window as unknown as { marks: Marks }
        setTimeout(() => reject(new Error(`"${second}" was not seen within 30 s.`)), 30_000)
        marks.heard = { [second]: () => resolve(marks.at[second] - marks.at[first]) }
      }),
    [from, to] as const,
  )
}
