// Going through a screen with the keys alone: where the focus is, whether it can be seen, and in which order it goes.
import { expect, type Locator, type Page } from '@playwright/test'

/** The first stop on every page of a member. */
const SKIP = 'a[href="#page"]'

/** A key is pressed, and where the focus is then can be seen. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key)
  expect(await page.evaluate(problemOfFocus), `after ${key}`).toBe(null)
}

/** With Tab to a control, seeing each stop; `key` may be Shift+Tab. */
export async function tabTo(target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  const page = target.page()
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let stop = 0; stop < 90 && !(await isThere()); stop++) await press(page, key)
  await expect(target).toBeFocused()
}

/** Goes there with Tab, and presses Enter. */
export async function enter(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Goes there with Tab, and types over what is there. */
export async function type(target: Locator, words: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('ControlOrMeta+a')
  await target.page().keyboard.type(words)
}

/** From the top of the page to its end and out of it: each stop is seen, and comes below or after the one before. */
export async function walk(page: Page, where: string): Promise<void> {
  await page.evaluate((skip) => document.querySelector<HTMLElement>(skip)?.focus(), SKIP)
  const order: string[] = []
  let before: Stop | null = null
  for (let stop = 0; stop < 250; stop++) {
    await page.keyboard.press('Tab')
    const here = await page.evaluate(stopHere, SKIP)
    if (here === null || here.isFirst) {
      expect(order, where).toEqual([])
      expect(stop, `${where}: the focus goes somewhere`).toBeGreaterThan(2)
      return
    }
    const problem = await page.evaluate(problemOfFocus)
    if (problem) order.push(problem)
    if (before && here.column === before.column && here.bottom < before.top) order.push(`${here.name} is above ${before.name}`)
    before = here
  }
  throw new Error(`${where}: the focus never leaves the page`)
}

type Stop = { name: string; top: number; bottom: number; column: string; isFirst: boolean }

/** Runs in the page: null when the focus has left it. */
function stopHere(skip: string): Stop | null {
  const here = document.activeElement
  if (!here || here === document.body) return null
  let column = 'page'
  for (let each: Element | null = here; each; each = each.parentElement)
    if (/fixed|sticky/.test(getComputedStyle(each).position)) column = each.className
  const { top, bottom } = here.getBoundingClientRect()
  const name = `${here.localName} “${(here.getAttribute('aria-label') || here.textContent || here.closest('label, div')?.textContent || '').slice(0, 40)}”`
  return { name, top: top + scrollY, bottom: bottom + scrollY, column, isFirst: here.matches(skip) }
}

/** Runs in the page: what is wrong with where the focus is, or null. Nowhere is nothing wrong: the next Tab goes on. */
export async function problemOfFocus(): Promise<string | null> {
  if (problemNow() === null) return null
  // With less motion everything takes a millisecond, and what scrolls is where it goes with the next frame.
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
  await new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))
  return problemNow()

  function problemNow(): string | null {
    const here = document.activeElement
    // What has the focus so that it is read out takes no keys: it has no ring.
    if (!here?.matches('a, button, input, select, textarea, summary, [tabindex="0"], article')) return null
    const name = `${here.localName} “${(here.getAttribute('aria-label') || here.textContent || here.closest('label, div')?.textContent || '').slice(0, 40)}”`
    if (!isRinged(here) && !isRinged(here.closest('label'))) return `${name} has the focus and no ring`
    const { left, top, width, height } = here.getBoundingClientRect()
    const [xs, ys] = [0.1, 0.5, 0.9].reduce<[number[], number[]]>(
      ([x, y], share) => [
        [...x, left + width * share],
        [...y, top + height * share],
      ],
      [[], []],
    )
    const found = xs.flatMap((x) => ys.map((y) => document.elementFromPoint(x, y)))
    const isSeen = found.some((each) => each !== null && (here.contains(each) || each.contains(here)))
    const over = found.find((each) => each !== null)
    if (width > 2 && !isSeen) return `${name} has the focus at ${left}, ${top}, and ${over?.className} is over it`
    return null
  }
  function isRinged(element: Element | null): boolean {
    if (!element) return false
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  }
}
