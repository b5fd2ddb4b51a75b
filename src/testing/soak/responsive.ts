// Whether a page answers a finger at once: the longest pause between two frames.
import type { Page } from '@playwright/test'

/** The longest time (ms) within a second in which the page did nothing for the person. */
export function longestPause(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const end = performance.now() + 1000
        let last = performance.now()
        let longest = 0
        // A message comes round as soon as the page is free; frames stop while it is hidden.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          const now = performance.now()
          longest = Math.max(longest, now - last)
          last = now
          if (now < end) setTimeout(() => port2.postMessage(null), 5)
          else resolve(longest)
        }
        port2.postMessage(null)
      }),
  )
}
