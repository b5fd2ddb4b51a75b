// For whoever sees less: every screen at 200 and 400 %, in larger letters, in wide lines, in forced colours, without motion.
import type { Page } from '@playwright/test'
import { expectFit, setLetters, space } from './fit.ts'
import { expect, test } from './fixtures.ts'
import { expectNoMotion, expectTellsWithoutColours } from './forced.ts'
import { problemOfFocus } from './keys.ts'
import { lookAtEvery } from './screens.ts'

/** A window of 1280 × 1024 at 200 %. */
const WINDOW = { viewport: { width: 640, height: 512 }, isMobile: false, hasTouch: false, deviceScaleFactor: 1 }

test('Una reads every screen at 200 and 400 %, in the largest letters and in wide lines: nothing is cut, hidden or covered', async ({
  as,
  stranger,
}) => {
  test.setTimeout(180_000)
  await lookAtEvery({ as, stranger }, WINDOW, async (page, where) => {
    await expectNoMotion(page, where)
    await expectTellsWithoutColours(page, where)
    await expectFit(page, `${where} at 200 %`, 640, 512)
    await setLetters(page, 'largest')
    await expectFit(page, `${where} in the largest letters`, 640, 512)
    await setLetters(page, 'normal')
    await expectFit(page, `${where} at 400 %`, 320, 256)
    await expectFocusSeen(page, `${where} at 400 %`)
    await space(page)
    await expectFit(page, `${where} in wide lines`, 320, 256)
    await page.setViewportSize(WINDOW.viewport)
  })
})

/** Wherever the keys lead, what has the focus is seen, and not left behind what stays on the window. */
async function expectFocusSeen(page: Page, where: string): Promise<void> {
  // Only after a key does the browser draw rings.
  await page.keyboard.press('Tab')
  // As text: one function that runs in the page cannot be handed to another.
  const problems: unknown = await page.evaluate(`(${problemsOfStops.toString()})(${problemOfFocus.toString()})`)
  expect.soft(problems, where).toEqual([])
}

/** Runs in the page. */
async function problemsOfStops(problemHere: () => Promise<string | null>): Promise<string[]> {
  const STOPS = 'a[href], button:enabled, input:enabled, select, textarea, summary'
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility() && stop.tabIndex >= 0)
  const problems: string[] = []
  for (const stop of stops.slice(0, 80)) {
    stop.focus()
    const problem = await problemHere()
    if (problem) problems.push(problem)
  }
  return problems
}
