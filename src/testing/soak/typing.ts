// Someone types while the outbox works: how long each letter takes from the key to the next painted frame.
import type { Page } from '@playwright/test'
import { setTimeout as sleep } from 'node:timers/promises'

type Noted = Window & { letters: number[] }

/** Types into the caption until `isOver`. Answers ms for each letter, as the page measured them. */
export async function typeUntil(page: Page, isOver: () => boolean): Promise<number[]> {
  const caption = page.getByLabel('Caption', { exact: true })
  await page.evaluate(noteLetters)
  await caption.click()
  for (let count = 0; !isOver(); count++) {
    // A caption has its limit: it is emptied now and then, as people do.
    if (count % 400 === 0) await caption.fill('')
    await page.keyboard.press('abcdefghij '.charAt(count % 11))
    await sleep(120)
  }
  return page.evaluate(() => (window as unknown as Noted).letters)
}

/** Runs in the page. */
function noteLetters(): void {
  const letters: number[] = []
  Object.assign(window, { letters })
  const onKey = (event: KeyboardEvent) => {
    // A task that follows a frame runs after that frame was painted.
    requestAnimationFrame(() => setTimeout(() => letters.push(performance.now() - event.timeStamp)))
  }
  addEventListener('keydown', onKey, true)
}
