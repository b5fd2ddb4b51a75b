// What is left of a screen in the forced colours of a system, and whether anything moves that should not.
import { expect, type Page } from '@playwright/test'
import { untilStill } from './still.ts'

/** Every control can be seen, and what is chosen, current or on is told by more than its colour. */
export async function expectTellsWithoutColours(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  await untilStill(page)
  expect.soft(await page.evaluate(problemsOfColours), `${where}, forced colours`).toEqual([])
  await page.emulateMedia({ forcedColors: 'none' })
}

/** With less motion asked for: no animation and no transition takes longer than a millisecond. */
export async function expectNoMotion(page: Page, where: string): Promise<void> {
  expect.soft(await page.evaluate(problemsOfMotion), `${where}, less motion`).toEqual([])
}

/** Runs in the page. */
function problemsOfColours(): string[] {
  const problems: string[] = []
  const colourOf = (words: string) => words.replaceAll(' ', '')
  const CANVAS = colourOf(systemColour('Canvas'))
  const isSeen = (colour: string) => !/^rgba\(.*,0\)$|^transparent$/.test(colourOf(colour)) && colourOf(colour) !== CANVAS
  const controls = document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')
  for (const control of controls) {
    if (!control.checkVisibility({ visibilityProperty: true }) || control.matches('[type="file"], [href="#page"]')) continue
    const style = getComputedStyle(control)
    const hasBorder = parseFloat(style.borderBlockStartWidth) >= 1 && isSeen(style.borderBlockStartColor)
    const hasWords = (control.textContent ?? '').trim() !== '' && isSeen(style.color)
    const isPicture = control.querySelector('img, canvas') !== null
    const icon = control.querySelector('svg')
    const hasIcon = icon !== null && isSeen(getComputedStyle(icon).stroke)
    const isNative = control.matches('[type="checkbox"], [type="radio"]') && style.appearance !== 'none'
    if (!hasBorder && !hasWords && !isPicture && !hasIcon && !isNative) problems.push(`${nameOf(control)} cannot be seen`)
  }
  for (const chosen of document.querySelectorAll<HTMLElement>('[aria-current], [aria-pressed="true"]')) {
    if (!chosen.checkVisibility()) continue
    const likes = [...document.querySelectorAll<HTMLElement>(`.${CSS.escape(chosen.classList[0] ?? '')}`)]
    const like = likes.find((each) => each.checkVisibility() && !each.matches('[aria-current], [aria-pressed="true"]'))
    if (like && marksOf(like) === marksOf(chosen)) problems.push(`${nameOf(chosen)} looks like ${nameOf(like)}`)
  }
  return problems

  /** What is seen of its state besides colour and boldness. */
  function marksOf(control: HTMLElement): string {
    const { borderBlockStartWidth, borderBlockStartStyle, outlineStyle, textDecorationLine } = getComputedStyle(control)
    const strokes = ['::before', '::after'].map((part) => {
      const { content, backgroundColor, blockSize } = getComputedStyle(control, part)
      return content !== 'none' && isSeen(backgroundColor) ? blockSize : ''
    })
    const icons = control.querySelectorAll('svg').length
    const words = control.querySelectorAll('.visually-hidden').length
    return JSON.stringify([borderBlockStartWidth, borderBlockStartStyle, outlineStyle, textDecorationLine, strokes, icons, words])
  }
  function systemColour(name: string): string {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = name
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }
  function nameOf(control: HTMLElement): string {
    return `${control.localName} “${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 40)}”`
  }
}

/** Runs in the page. */
function problemsOfMotion(): string[] {
  const LONGEST_S = 0.001
  const seconds = (list: string) => list.split(',').map((each) => parseFloat(each) * (each.includes('ms') ? 0.001 : 1))
  const problems = document
    .getAnimations()
    .filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) > 1)
    .map((one) => `an animation runs: ${one.id}`)
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const { animationName, animationDuration, transitionDuration } = getComputedStyle(element, part)
      const longest = Math.max(...seconds(transitionDuration), ...(animationName === 'none' ? [0] : seconds(animationDuration)))
      if (longest > LONGEST_S + 1e-9) problems.push(`${element.localName}.${element.className} moves for ${longest} s`)
    }
  }
  return [...new Set(problems)]
}
