// What can be tapped on a screen: how large it is, and by which name it is read out.
import { expect, type Page } from '@playwright/test'
import { bringAxe } from './axe.ts'

/** Nothing is smaller than WCAG 2.5.8 allows, nothing is without a name, and no two that do different things are called the same. */
export async function expectGoodControls(page: Page, where: string): Promise<void> {
  await bringAxe(page)
  expect.soft(await page.evaluate(problemsOfControls), where).toEqual([])
}

/** Runs in the page. */
function problemsOfControls(): string[] {
  type Axe = {
    setup: (root: Element) => unknown
    teardown: () => void
    commons: { text: { accessibleText: (element: Element) => string } }
  }
  const { axe } = window as unknown as { axe: Axe }
  /** CSS pixels: the least (2.5.8), and what Bookbag gives to all but links among words. */
  const [LEAST, USUAL] = [24, 44]
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  /** What tells apart two controls of the same name: the row, the post or the part of the page that they stand in. */
  const CONTEXT = 'article, li, tr, dialog, fieldset, section, nav, form'
  const problems: string[] = []
  axe.setup(document.documentElement)
  const nameOf = (element: Element) => axe.commons.text.accessibleText(element).trim()

  const modal = document.querySelector('dialog:modal')
  const controls = [...(modal ?? document).querySelectorAll<HTMLElement>(CONTROLS)].filter((control) => {
    const isHidden = control.closest('.visually-hidden, [inert], [hidden]') !== null
    return control.checkVisibility({ visibilityProperty: true }) && !isHidden && !control.matches('[type="file"], [href="#page"]')
  })

  const seen = new Map<string, HTMLElement>()
  for (const control of controls) {
    const name = nameOf(control)
    const what = `${control.localName} “${name}”`
    if (name === '') problems.push(`${control.outerHTML.slice(0, 120)} has no name`)
    const box = boxOf(control)
    const least = isAmongWords(control) ? null : isMinor(control) ? LEAST : USUAL
    if (least !== null && Math.min(box.width, box.height) < least - 0.5)
      problems.push(`${what} is ${Math.round(box.width)} × ${Math.round(box.height)}, less than ${least}`)
    const key = `${control.localName} ${name.toLowerCase()} ${contextOf(control)}`
    const other = seen.get(key)
    if (other && !leadsToTheSame(control, other)) problems.push(`${what} stands twice in the same place`)
    seen.set(key, control)
  }
  for (const image of (modal ?? document).querySelectorAll('img, svg, canvas, video, progress')) {
    const isKnown = image.closest('[aria-hidden="true"]') !== null || image.closest(CONTROLS) !== null
    const isDecoration = image.getAttribute('alt') === '' || !image.checkVisibility()
    if (!isKnown && !isDecoration && nameOf(image) === '') problems.push(`${image.outerHTML.slice(0, 120)} has no name`)
  }
  axe.teardown()
  return problems

  /** A box to tick is tapped by its words, too. */
  function boxOf(control: HTMLElement): DOMRect {
    const isTick = control.matches('[type="checkbox"], [type="radio"]')
    return ((isTick && control.closest('label')) || control).getBoundingClientRect()
  }
  /** Links and summaries in a sentence have the height of their line (2.5.8, inline). */
  function isAmongWords(control: HTMLElement): boolean {
    return getComputedStyle(control).display === 'inline'
  }
  /** What unfolds, and a tag in the line below a post. */
  function isMinor(control: HTMLElement): boolean {
    return control.matches('summary, [class*="pen-module"]')
  }
  function contextOf(control: HTMLElement): string {
    const place = control.parentElement?.closest(CONTEXT)
    const parent = place?.parentElement?.closest(CONTEXT)
    return [place, parent].map((each) => (each?.textContent ?? '').slice(0, 400)).join(' in ')
  }
  function leadsToTheSame(one: HTMLElement, other: HTMLElement): boolean {
    return one instanceof HTMLAnchorElement && other instanceof HTMLAnchorElement && one.href === other.href
  }
}
