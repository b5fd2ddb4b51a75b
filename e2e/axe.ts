// What axe finds on a screen: nothing may be there that keeps anyone out, in the light or in the dark.
import { expect, type Page } from '@playwright/test'
import axeCore from 'axe-core'
import { untilStill } from './still.ts'

/** The rules that look at colours: in the dark only they can find what they did not find in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/**
 * All that axe has for WCAG 2.0 to 2.2, A and AA, and its best practices; but not the size of targets (2.5.8), which controls.ts
 * holds to more: axe takes for small what happens to be half behind a bar just then.
 */
const EVERYTHING = { rules: { 'target-size': { enabled: false } } }

/** The screen as it is when it has come to rest. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  await untilStill(page)
  await bringAxe(page)
  expect(await violations(page, EVERYTHING), where).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await untilStill(page)
  expect(await violations(page, { runOnly: OF_COLOURS }), `${where}, in the dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The policy forbids a script from elsewhere, so axe's own text is evaluated. */
export async function bringAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source)
}

function violations(page: Page, options: object): Promise<string[]> {
  return page.evaluate(async (how) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(how)).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  }, options)
}
