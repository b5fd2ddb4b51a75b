// What axe finds on a screen: nothing may be there that keeps anyone out.
import { expect, type Page } from '@playwright/test'
import axeCore from 'axe-core'
import { untilStill } from './still.ts'

/** The screen as it is when it has come to rest. The policy forbids a script from elsewhere, so axe's own text is evaluated. */
export async function expectNoViolations(page: Page, where: string): Promise<void> {
  await untilStill(page)
  await page.evaluate(axeCore.source)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  })
  expect(found, where).toEqual([])
}
