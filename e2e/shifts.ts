// What moves on a page by itself, from its first moment: nothing shall (design section 8).
import type { Page } from '@playwright/test'

type Rect = { x: number; y: number; width: number; height: number }
type Shift = PerformanceEntry & {
  value: number
  hadRecentInput: boolean
  sources: { node?: Node; previousRect: Rect; currentRect: Rect }[]
}

/** From the next page on. */
export async function noteShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = []
    Object.assign(window, { shifts })
    const place = ({ x, y, width, height }: Rect) => [x, y, width, height].map(Math.round).join(' ')
    const named = (node?: Node) => `${node?.nodeName} "${node?.textContent?.slice(0, 40)}"`
    new PerformanceObserver((list) => {
      for (const { value, startTime, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map((one) => `${named(one.node)} from ${place(one.previousRect)} to ${place(one.currentRect)}`)
        if (!hadRecentInput) shifts.push([`${value.toFixed(4)} at ${Math.round(startTime)} ms`, ...moved].join('; '))
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How much (share of the screen), when, and what it was; a line each. */
export function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)
}
