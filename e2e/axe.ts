// What axe finds on a screen: nothing may be there that keeps anyone out, in the light or in the dark.
import { expect, type Page } from '@playwright/test'
import axeCore from 'axe-core'
import { untilStill } from './still.ts'

/** The rules that look at colours: in the dark only they can find what they did not find in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

/** The screen as it is when it has come to rest. The policy forbids a script from elsewhere, so axe's own text is evaluated. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  await untilStill(page)
  await page.evaluate(axeCore.source)
  expect(await violations(page, null), where).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  await untilStill(page)
  expect(await violations(page, OF_COLOURS), `${where}, in the dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

function violations(page: Page, rules: string[] | null): Promise<string[]> {
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run(runOnly ? { runOnly } : {})).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  }, rules)
}
