// Families who read another language than English: from the slip to the coach, with and without signal, and from the right.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { reopen } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expectNoViolations } from './axe.ts'
import { expect, offline, test } from './fixtures.ts'
import { lookAtEvery } from './screens.ts'
import { untilStill } from './still.ts'

type Messages = Readonly<Record<string, string>>

const read = new Map<string, Messages>()

function messages(language: string, part: string): Messages {
  const file = `../src/words/messages/${language}/${part}.json`
  const known = read.get(file) ?? (JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Messages)
  read.set(file, known)
  return known
}
const said = (language: string, part: string, id: string) => messages(language, part)[id] ?? ''

const tongue = (page: Page) => page.evaluate(() => [document.documentElement.lang.slice(0, 2), document.documentElement.dir])

test('Zofia’s browser asks for Polish: she joins in Polish, and whoever stands beside her finds Urdu by its own name', async ({
  stranger,
}) => {
  const zofia = await stranger({ locale: 'pl-PL' })
  await zofia.goto('/join')
  await expect(zofia.getByRole('heading', { level: 1 })).toHaveText(said('pl', 'join', 'title'))
  expect(await tongue(zofia)).toEqual(['pl', 'ltr'])
  const code = zofia.getByRole('textbox').first()
  await code.fill('ABCD')
  await zofia.getByRole('combobox').selectOption({ label: 'اردو' })
  await expect(zofia.getByRole('heading', { level: 1 })).toHaveText(said('ur', 'join', 'title'))
  expect(await tongue(zofia)).toEqual(['ur', 'rtl'])
  await expect(code).toHaveValue(/ABCD/i)
})

test('Sam reads in Welsh: chosen in Settings, there again without signal, and in the page before its script @tablet', async ({
  as,
  school,
}) => {
  const sam = await as('family2', '/settings')
  await untilOfflineReady(sam)
  await sam.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Cymraeg' })
  await expect(sam.getByRole('heading', { level: 1 })).toHaveText(said('cy', 'settings', 'settings'))
  const page = await (await sam.context().request.get(school.url)).text()
  expect(page).toContain('<html lang="cy" dir="ltr">')
  expect(page).toContain(said('cy', 'news', 'late'))
  await sam.getByRole('link', { name: said('cy', 'feed', 'placeFeed') }).click()
  await expect(sam.getByRole('region', { name: 'Canterbury Cathedral' })).toContainText(said('cy', 'news', 'late'))
  await expect.poll(() => isKept(sam, 'cy')).toBe(true)
  await offline(sam)
  await reopen(sam)
  await expect(sam.getByText(said('cy', 'feed', 'noSignalKept'))).toBeVisible()
  await expect(sam.getByRole('region', { name: 'Canterbury Cathedral' })).toContainText(said('cy', 'news', 'late'))
})

/** Whether the worker keeps the messages of a language. */
function isKept(page: Page, language: string): Promise<boolean> {
  return page.evaluate(async (tag) => {
    const cache = await caches.open('app')
    return (await cache.keys()).some(({ url }) => url.includes(`/assets/languages/${tag}-`))
  }, language)
}

/** A phone, and a tablet in the hand: one visit of a screen for both. */
const SIZES = { phone: { width: 390, height: 844 }, tablet: { width: 820, height: 1180 } }

test('every screen stands in Urdu, from the right: nothing runs out at the side or below the places, nothing is left in English', async ({
  as,
  stranger,
}, info) => {
  // One dot for each pixel: the pictures are for the eye, and a phone's take twice the time.
  await lookAtEvery({ as, stranger }, { locale: 'ur-PK', deviceScaleFactor: 1 }, async (page, where) => {
    expect.soft(await tongue(page), where).toEqual(['ur', 'rtl'])
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport)
      await untilStill(page)
      await page.screenshot({ path: info.outputPath(`${where.replaceAll(/\W+/g, '-')}-${size}.png`), fullPage: true })
      expect.soft(await page.evaluate(wordsAtTheSide), `${where}, ${size}`).toBe(0)
      expect.soft(await page.evaluate(wordsBelowThePlaces), `${where}, ${size}`).toBe(null)
    }
    expect.soft(await leftInEnglish(page), where).toEqual([])
    await expectNoViolations(page, where)
    await page.setViewportSize(SIZES.phone)
  })
})

/** Runs in the page: CSS pixels that it runs out of the window. */
const wordsAtTheSide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

/** Runs in the page: what of it stands beside the window's edge, or where the rail of places is; null where all is well. */
function wordsBelowThePlaces(): string | null {
  const rail = document.querySelector('nav')?.getBoundingClientRect()
  const page = document.querySelector('main > :last-child')?.getBoundingClientRect()
  if (!rail || !page || rail.width > rail.height) return null
  const across = Math.min(rail.right, page.right) - Math.max(rail.left, page.left)
  return across > 0 ? `${Math.round(across)} px of the page are below the places` : null
}

const parts = [
  'feed',
  'ui',
  'news',
  'join',
  'settings',
  'capture',
  'outbox',
  'review',
  'people',
  'permissions',
  'trips',
  'setup',
  'accessibility',
]

/** Texts on the screen that are an English message, word for word. */
async function leftInEnglish(page: Page): Promise<string[]> {
  const english = parts.flatMap((part) =>
    Object.entries(messages('en', part)).filter(([id, words]) => words !== said('ur', part, id) && /^\p{L}[^{}<]+$/u.test(words)),
  )
  const texts = new Set((await page.locator('body').innerText()).split('\n').map((line) => line.trim()))
  return english.map(([, words]) => words).filter((words) => texts.has(words))
}
