// The week on paper: A4, every post whole on one page, head and foot on each.
import type { Page } from '@playwright/test'
import { getDocumentProxy } from 'unpdf'
import { dayAndClock } from '../src/domain/school-day.ts'
import { weekOf } from '../src/domain/school-week.ts'
import { DAY } from '../src/domain/time.ts'
import { photo } from '../src/testing/photos.ts'
import { signedInCaller } from '../src/testing/running/signed-in.ts'
import { send, sentPhoto } from '../src/testing/sending.ts'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'

const SIZES = [
  { width: 900, height: 600 },
  { width: 600, height: 900 },
]

/** What stands on each page, in the order in which it is printed. */
async function pagesOf(page: Page): Promise<{ text: string; size: number[] }[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const sheet = await pdf.getPage(number)
      const { items } = await sheet.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      return { text, size: sheet.view.slice(2).map(Math.round) }
    }),
  )
}

test('a week with photos in all numbers and the longest captions is printed on A4, and no post is cut', async ({
  as,
  school,
  codes,
}) => {
  const helen = await signedInCaller(school, codes.head.code)
  const captions: string[] = []
  for (let index = 0; index < 14; index++) {
    const photos = []
    for (let count = 0; count < index % 5; count++) photos.push(sentPhoto(await photo(SIZES[(index + count) % 2])))
    const length = index % 4 === 3 ? 1900 : index % 2 ? 400 : 60
    const caption = `Begin${index}x ${'We painted boats. '.repeat(length / 18)}end${index}x`
    captions.push(caption)
    await send(helen, photos, { caption, tag: `tag${index}x`, sequence: index + 1 })
  }
  const pat = await as('family', `/week/${weekOf(dayAndClock(Date.now())[0])}`)
  await expect(pat.getByText('Begin13x')).toBeVisible()
  await pat.evaluate(() => {
    Object.assign(window, { printed: 0 })
    window.print = () => Object.assign(window, { printed: [...document.images].filter((one) => one.naturalWidth > 0).length })
  })
  await pat.getByRole('button', { name: 'Print' }).click()
  // On a busy machine the last photos are on their way still: it waits for each.
  const photos = await pat.locator('.week-sheet-module_photo').count()
  expect(photos).toBeGreaterThanOrEqual(26)
  await expect.poll(() => pat.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(photos)
  const pages = await pagesOf(pat)
  expect(pages.length).toBeGreaterThan(6)
  const pageWith = (words: string) => pages.findIndex(({ text }) => text.includes(words))
  for (const index of captions.keys()) {
    const [head, begin, end] = [`#tag${index}x`, `Begin${index}x`, `end${index}x`].map(pageWith)
    expect([index, head, begin, end]).toEqual([index, head, head, head])
    expect(head).toBeGreaterThanOrEqual(0)
  }
  for (const { text, size } of pages) {
    expect(size).toEqual([595, 842])
    expect(text).toContain('Ferncliff Primary School')
    expect(text).toContain('For families of Ferncliff Primary School; please do not pass on.')
  }
})

test('a week is found from the feed, walked through, and one without posts says so @tablet', async ({ as }) => {
  const pat = await as('family')
  await pat.getByRole('link', { name: 'Find' }).click()
  await pat.getByRole('link', { name: 'A week on paper' }).click()
  await pat.getByRole('link', { name: 'Week before' }).click()
  await expect(pat.getByRole('article').first()).toBeVisible()
  await expectNoViolations(pat, 'a week on paper')
  await pat.getByRole('link', { name: 'Week after' }).click()
  await expect(pat.getByRole('link', { name: 'Week after' })).toHaveCount(0)
  await pat.goto('/week/2021-W10')
  await expect(pat.getByText('Nothing was posted in this week.')).toBeVisible()
  await expect(pat.getByRole('button', { name: 'Print' })).toHaveCount(0)
  await pat.goto('/week/2026-W99')
  await expect(pat.getByText('There is no such week.')).toBeVisible()
})

test('a photo of the week that is on its way is blurred in its own place, and stands there when it has come', async ({
  as,
  school,
}) => {
  const arrive = Promise.withResolvers<void>()
  school.proxy.add({ path: /\/api\/media\// }, { kind: 'late reply', until: arrive.promise })
  const pat = await as('family', `/week/${weekOf(dayAndClock(Date.now() - 7 * DAY)[0])}`)
  const place = pat.locator('article div').first()
  const blur = place.locator('canvas')
  await expect(blur).toBeVisible()
  const before = await place.boundingBox()
  expect(await blur.boundingBox()).toEqual(before)
  arrive.resolve()
  await expect(place.getByRole('img')).toBeVisible()
  expect(await place.boundingBox()).toEqual(before)
})
