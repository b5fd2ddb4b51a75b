// Reading: finding what was, going to a day, parts of the feed, what is new, a pushed post, and letters that can be read.
import type { Page } from '@playwright/test'
import { postOf, reopen } from '../src/testing/running/acts.ts'
import { signedInCaller, untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { send } from '../src/testing/sending.ts'
import { expectNoViolations } from './axe.ts'
import { expect, offline, test } from './fixtures.ts'
import { noteShifts, shiftsOf } from './shifts.ts'
import { untilStill } from './still.ts'

const articles = (page: Page) => page.getByRole('article')

async function search(page: Page, words: string) {
  await page.getByLabel('Words to look for').fill(words)
  await page.getByRole('button', { name: 'Search' }).click()
}

test('Pat finds a post of her class by two words; Sam of another class does not, and no address has the words @tablet', async ({
  as,
}) => {
  const pat = await as('family')
  const asked: string[] = []
  pat.on('request', (request) => asked.push(decodeURIComponent(request.url())))
  await pat.getByRole('link', { name: 'Find' }).click()
  await search(pat, 'MÁRVELLOUS minib')
  await expect(pat.getByText('1 post with “MÁRVELLOUS minib”.')).toBeVisible()
  await expect(postOf(pat, 'Marvellous minibeasts!')).toHaveCount(1)
  expect(asked.filter((url) => /minib/i.test(url.split('#')[0] ?? ''))).toEqual([])
  await search(pat, 'x" OR (NOT) NEAR* ^')
  await expect(pat.getByRole('heading', { name: /^Nothing found for/ })).toBeVisible()
  await search(pat, 'a'.repeat(5000))
  await expect(pat.getByText('This is too long to search for. A few words are enough.')).toBeVisible()
  await pat.goBack()
  await expect(postOf(pat, 'Marvellous minibeasts!')).toHaveCount(1)
  await expectNoViolations(pat, 'what Pat found')
  const sam = await as('family2', '/find#marvellous')
  await expect(sam.getByRole('heading', { name: 'Nothing found for “marvellous”' })).toBeVisible()
})

test('without signal Pat finds what her phone keeps, and reads that no more was looked through', async ({ as }) => {
  const pat = await as('family')
  await untilOfflineReady(pat)
  await pat.goto('/find')
  await expect(pat.getByLabel('Words to look for')).toBeVisible()
  await offline(pat)
  await search(pat, 'piano')
  await expect(pat.getByText(/^No signal\. Only what this device has kept/)).toBeVisible()
  await expect(postOf(pat, 'The new piano is here')).toHaveCount(1)
})

test('a tag and a group together, kept by the address, and a way out where there is nothing', async ({ as }) => {
  const pat = await as('family')
  const row = pat.getByRole('navigation', { name: 'Groups and tags' })
  await row.getByRole('link', { name: 'Beech Year 2' }).click()
  await expect(postOf(pat, 'The new piano is here')).toHaveCount(0)
  await row.getByRole('link', { name: '#art' }).click()
  await expect(pat).toHaveURL(/\?tag=art&group=/)
  await expect(pat).toHaveTitle('#art · Beech Year 2 · Bookbag')
  for (const post of await articles(pat).all()) await expect(post).toContainText('#art')
  await pat.goBack()
  await expect(pat).toHaveURL(/\/\?group=[^&]*$/)
  await row.getByRole('link', { name: '#notices' }).click()
  await row.getByRole('link', { name: '#notices' }).click()
  await expect(pat).toHaveURL(/\/\?group=[^&]*$/)
  await pat.goto(`${new URL(pat.url()).search}&tag=dance`)
  await expect(pat.getByRole('heading', { name: 'Nothing with #dance for Beech Year 2 yet' })).toBeVisible()
  await expect(row.getByRole('link', { name: '#dance' })).toBeInViewport({ ratio: 1 })
  await pat.getByRole('link', { name: 'See everything' }).click()
  await expect(postOf(pat, 'The new piano is here')).toHaveCount(1)
})

test('a day without posts leads to the nearest one before it, and says so @tablet', async ({ as }) => {
  const pat = await as('family')
  const days = await pat.evaluate(async () => {
    const { posts } = (await (await fetch('/api/feed?v=1')).json()) as { posts: { publishedAt: string }[] }
    return [...new Set(posts.map(({ publishedAt }) => publishedAt.slice(0, 10)))]
  })
  // The demo's school posts on weekdays: the Sunday before a Monday has none.
  const monday = days.find((day) => new Date(day).getUTCDay() === 1) ?? ''
  const sunday = new Date(Date.parse(monday) - 86_400_000).toISOString().slice(0, 10)
  await pat.goto('/find')
  await pat.getByLabel('Go to a day').fill(sunday)
  await expect(pat.getByText(/^Nothing on Sunday .*\. The nearest day before it is Friday /)).toBeVisible()
  await expect(articles(pat).first()).toBeVisible()
  await pat.getByLabel('Go to a day').fill(monday)
  await expect(pat.getByText(/^From Monday .* back\.$/)).toBeVisible()
  await pat.goto('/?tag=notices')
  await pat.getByRole('link', { name: 'Find' }).click()
  await expect(pat.getByText('Only in #notices.')).toBeVisible()
  await pat.getByLabel('Go to a day').fill(sunday)
  await expect(articles(pat).first()).toBeVisible()
  for (const post of await articles(pat).all()) await expect(post).toContainText('#notices')
  await pat.getByRole('link', { name: 'Look everywhere' }).click()
  await pat.getByLabel('Go to a day').fill('2020-02-03')
  await expect(pat.getByRole('heading', { name: /^Nothing on Monday 3 February 2020 or before/ })).toBeVisible()
})

test('what a notification opens is that very post, and one that was taken down is said to be gone', async ({ as }) => {
  const pat = await as('family')
  await expect(articles(pat).nth(6)).toBeAttached()
  const ids = await articles(pat).evaluateAll((all) => all.map(({ id }) => id))
  const inSight = (id: string) =>
    pat.evaluate((name) => Math.abs(document.getElementById(name)?.getBoundingClientRect().top ?? Infinity) < 200, id)
  const [wanted = '', other = ''] = [ids[6], ids[4]]
  // As the worker leads a window that is open: only what stands behind # changes.
  await pat.evaluate((id) => location.assign(`/#${id}`), wanted)
  await expect.poll(() => inSight(wanted)).toBe(true)
  await pat.goto('/settings')
  await pat.goto(`/#${other}`)
  await expect.poll(() => inSight(other)).toBe(true)
  await expect(pat).toHaveURL(/\/$/)
  await pat.evaluate(() => location.assign('/#post-0192f0c0-0000-7000-8000-000000000000'))
  await expect(pat.getByText('This post is not here any more.')).toBeVisible()
})

test('the next time a quiet line stands below what is new, and nothing moves for it', async ({ as, school, codes }) => {
  const pat = await as('family', '/settings')
  await noteShifts(pat)
  const line = pat.getByText('Above is new since you last looked')
  await untilOfflineReady(pat)
  await pat.goto('/')
  await expect(articles(pat).first()).toBeVisible()
  await untilStill(pat)
  // Longer than a look takes.
  await pat.waitForTimeout(1500)
  await expect(line).toHaveCount(0)
  await send(await signedInCaller(school, codes.head.code), [], { caption: 'Owls at noon' })
  await pat.goto('/settings')
  await pat.goto('/')
  await expect(line).toBeVisible()
  expect(await line.evaluate((one) => one.previousElementSibling?.textContent)).toContain('Owls at noon')
  await untilStill(pat)
  expect(await shiftsOf(pat)).toEqual([])
  await pat.waitForTimeout(1500)
  await reopen(pat)
  await expect(articles(pat).first()).toBeVisible()
  await untilStill(pat)
  await expect(line).toHaveCount(0)
})

test('the largest letters are there before the script is, fit the screen, and move nothing @tablet', async ({ as }) => {
  const pat = await as('family', '/settings')
  await pat.getByRole('radio', { name: 'Largest' }).check()
  const size = () => pat.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  await expect.poll(size).toBe('22px')
  await expectNoViolations(pat, 'Settings in the largest letters')
  await expect.poll(async () => (await pat.context().request.get('/')).text()).toContain('<html data-letters="largest"')
  await noteShifts(pat)
  for (const path of ['/', '/settings', '/']) {
    await pat.goto(path)
    await expect(pat.getByRole('heading', { level: 1 })).toBeVisible()
    await untilStill(pat)
    expect([path, path === '/' ? await shiftsOf(pat) : []]).toEqual([path, []])
    expect([path, await size()]).toEqual([path, '22px'])
    expect([path, await pat.evaluate(() => document.documentElement.scrollWidth <= innerWidth)]).toEqual([path, true])
  }
})
