// Every screen, light and dark: axe finds nothing, what can be tapped can be hit and named, the feed does not jump, nothing is asked of another origin.
import { expectNoViolations } from './axe.ts'
import { expectGoodControls } from './controls.ts'
import { expect, test } from './fixtures.ts'
import { lookAtEvery } from './screens.ts'
import { noteShifts, shiftsOf } from './shifts.ts'
import { untilStill } from './still.ts'

test('axe finds nothing on any screen, and whatever can be tapped is large enough and has a name of its own', async ({
  as,
  stranger,
}) => {
  await lookAtEvery({ as, stranger }, {}, async (page, where) => {
    await expectNoViolations(page, where)
    await expectGoodControls(page, where)
  })
})

test('the feed does not jump while it fills, below a trip, on the first visit and on the next @tablet', async ({ as }) => {
  const pat = await as('family2', '/settings')
  await noteShifts(pat)
  for (const visit of ['first', 'second']) {
    await pat.goto('/')
    await expect(pat.locator('article img').first()).toBeVisible()
    await untilStill(pat)
    await pat.mouse.wheel(0, 1500)
    await expect.poll(() => pat.evaluate(() => scrollY)).toBeGreaterThan(0)
    await untilStill(pat)
    expect(await shiftsOf(pat), `${visit} visit`).toEqual([])
  }
})

test('letters that come late move nothing: this visit is read in those of the device', async ({ stranger }) => {
  const una = await stranger()
  const { promise: mayCome, resolve: letCome } = Promise.withResolvers<void>()
  await una.route('/fonts/*', async (route) => {
    await mayCome
    await route.continue()
  })
  await noteShifts(una)
  const came = una.waitForResponse(/fonts\/atkinson-latin\.woff2/)
  await una.goto('/accessibility', { waitUntil: 'commit' })
  await expect(una.getByRole('heading', { name: 'What was tried', exact: true })).toBeVisible()
  letCome()
  await (await came).finished()
  await untilStill(una)
  expect(await shiftsOf(una)).toEqual([])
})

test('the first photo stands before the script has come, and no other photo is fetched twice', async ({ as }) => {
  const pat = await as('family', null)
  const asked: string[] = []
  pat.on('request', (request) => {
    if (request.url().includes('/api/media/')) asked.push(request.url())
  })
  const { promise: scriptMayCome, resolve: letScriptCome } = Promise.withResolvers<void>()
  await pat.route(/\/assets\/.*\.js/, async (route) => {
    await scriptMayCome
    await route.continue()
  })
  await pat.goto('/', { waitUntil: 'commit' })
  const stands = () =>
    pat
      .locator('article img')
      .first()
      .evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)
  await expect.poll(stands).toBe(true)
  letScriptCome()
  await untilStill(pat)
  expect(await stands()).toBe(true)
  // The device asks for it once more, later, to keep it.
  const [first, ...others] = asked
  expect(others.filter((url) => url === first).length).toBeLessThanOrEqual(1)
  const rest = others.filter((url) => url !== first)
  expect(rest.toSorted()).toEqual([...new Set(rest)].toSorted())
})

test('pages and media carry the headers that they must', async ({ as }) => {
  const pat = await as('family')
  const { request } = pat.context()
  const page = (await request.get('/')).headers()
  expect(page['content-security-policy']).not.toContain('unsafe-inline')
  expect(page['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(page['cache-control']).toContain('no-store')
  const src = await pat.evaluate(async () => {
    const { posts } = (await (await fetch('/api/feed?v=1')).json()) as { posts: { photos: { id: string }[] }[] }
    return `/api/media/${posts.flatMap((post) => post.photos)[0]?.id}/480`
  })
  const media = (await request.get(src)).headers()
  expect(media).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' })
  expect(media['content-security-policy']).toContain("default-src 'none'")
  expect(media['cache-control']).toContain('no-store')
  expect((await request.get('/assets/gone-1234.js')).status()).toBe(404)
  expect((await request.get('/sw.js')).headers()).toMatchObject({ 'content-type': expect.stringContaining('javascript') })
})
