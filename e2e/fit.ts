// Whether a screen fits where there is little room: nothing beside the page, no words cut or over one another, nothing covered.
import { expect, type Page } from '@playwright/test'
import { untilStill } from './still.ts'

/** What readers who set their own spacing have at least (WCAG 1.4.12). */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

/** `width` and `height` of the window in CSS pixels; a window of 1280 × 1024 has 320 × 256 at 400 %. */
export async function expectFit(page: Page, where: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height })
  await untilStill(page)
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3))
  expect.soft(await page.evaluate(problemsOfFit), `${where}, ${width} × ${height}`).toEqual([])
}

/** Puts the spacing on the page. The policy forbids a style from elsewhere, but not one that a script makes. */
export async function space(page: Page): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, SPACING)
}

export async function setLetters(page: Page, letters: 'normal' | 'largest'): Promise<void> {
  await page.evaluate((size) => (document.documentElement.dataset['letters'] = size), letters)
}

/** Runs in the page. */
function problemsOfFit(): string[] {
  const problems: string[] = []
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) problems.push(`the page is ${scrollWidth} wide, the window ${clientWidth}`)
  const root = document.querySelector('dialog:modal') ?? document.body
  const texts = [...wordsBelow(root)]
  for (const { text, parent, box } of texts) {
    const cutter = cutterOf(parent, box)
    if (cutter) problems.push(`“${text}” is cut by ${nameOf(cutter)}`)
  }
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1, index + 40)) {
      if (one.parent === other.parent || layerOf(one.parent) !== layerOf(other.parent)) continue
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
      // Lines with little leading touch by a few pixels where no letter is.
      if (across > 2 && down > Math.min(one.box.height, other.box.height) * 0.35)
        problems.push(`“${one.text}” is over “${other.text}”`)
    }
  }
  const covered = coveredShare()
  if (innerHeight < 300 && covered > 1 / 3) problems.push(`${Math.round(covered * 100)} % of the window stays covered`)
  return [...new Set(problems)]

  /** Each line of words that is painted; of an excerpt as many as it shows. */
  function* wordsBelow(from: Element) {
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [text, parent] = [node.textContent?.trim().slice(0, 40) ?? '', node.parentElement]
      if (parent?.matches('details:not([open])')) continue
      if (text === '' || !parent?.checkVisibility({ visibilityProperty: true }) || isUnseen(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const excerpt = parent.closest('[class*="clamped"]')?.getBoundingClientRect()
      for (const box of range.getClientRects())
        if (box.width > 1 && (!excerpt || box.bottom < excerpt.bottom + 2)) yield { text, parent, box }
    }
  }
  function isUnseen(element: Element): boolean {
    for (let each: Element | null = element; each; each = each.parentElement)
      if (getComputedStyle(each).clipPath !== 'none') return true
    return element.closest('select, svg') !== null
  }
  /** What hides a part of these words without a way to scroll to it. */
  function cutterOf(element: Element, box: DOMRect): Element | null {
    for (let each: Element | null = element; each && each !== document.documentElement; each = each.parentElement) {
      const { overflowX, overflowY, position } = getComputedStyle(each)
      const edge = each.getBoundingClientRect()
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
      const isOut = (overflow: string, before: number, after: number) => hides(overflow) && (before > 2 || after > 2)
      if (isOut(overflowX, edge.left - box.left, box.right - edge.right)) return each
      if (isOut(overflowY, edge.top - box.top, box.bottom - edge.bottom)) return each
      // Beyond what scrolls, the place of the words says nothing any more.
      if (/auto|scroll/.test(overflowX + overflowY)) return null
      if (position === 'fixed') break
    }
    return box.left < -2 || box.right > clientWidth + 2 ? document.body : null
  }
  function layerOf(element: Element): Element | null {
    for (let each: Element | null = element; each; each = each.parentElement)
      if (/fixed|sticky|absolute/.test(getComputedStyle(each).position)) return each
    return null
  }
  /** How much of the window's height is taken by what stays there while one scrolls. */
  function coveredShare(): number {
    const stuck = (y: number) => {
      for (let each = document.elementFromPoint(innerWidth / 2, y); each; each = each.parentElement) {
        if (each.matches('dialog')) return false
        if (/fixed|sticky/.test(getComputedStyle(each).position)) return true
      }
      return false
    }
    const rows = Array.from({ length: Math.floor(innerHeight / 4) }, (_, row) => row * 4 + 2)
    return rows.filter(stuck).length / rows.length
  }
  function nameOf(element: Element): string {
    return `${element.localName}.${element.className}`
  }
}
