// Takedown and removal take hold: online within seconds, offline before any cached photo, and nothing brings a post back (F18, F19).
import type { Page } from '@playwright/test'
import type { Me } from '../src/api/contract/join.ts'
import { refusals } from '../src/api/problem.ts'
import { expectPhotos, open, postOf, reopen, seeArrive, send, write, writeAndPost } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'
import { watchPhotosOf } from './painted.ts'
import { untilReceived } from './unsent.ts'

test('a taken-down post leaves an open phone within 10 s, its photos too', async ({ as }) => {
  const helen = await as('head')
  const pat = await as('family')
  await writeAndPost(helen, { caption: 'Soon gone', photos: 1 })
  const shown = await seeArrive(pat, 'Soon gone')
  await expectPhotos(shown, 1)
  await open(pat, '/')
  await expectPhotos(postOf(pat, 'Soon gone'), 1)
  const { media } = await postInFeed(pat, 'Soon gone')
  const status = () => pat.evaluate(async (path) => (await fetch(`${path}480`)).status, media)
  const kept = async () => (await keptMedia(pat)).filter((path) => path.startsWith(media)).length
  expect(await status()).toBe(200)
  await expect.poll(kept).toBeGreaterThan(0)
  await takeDown(helen, 'Soon gone')
  await expect(postOf(pat, 'Soon gone')).toHaveCount(0, { timeout: 10_000 })
  expect(await status()).toBe(404)
  await expect.poll(kept).toBe(0)
})

test('a phone that was offline paints no photo of a taken-down post when it comes back', async ({ as, proof, school }) => {
  const helen = await as('head')
  const pat = await as('family')
  await writeAndPost(helen, { caption: 'Gone while away', photos: 1 })
  await expectPhotos(await seeArrive(pat, 'Gone while away'), 1)
  const { id, memberId } = await postInFeed(pat, 'Gone while away')
  await untilOfflineReady(pat)
  await expectPhotos(postOf(pat, 'Gone while away'), 1)
  const before = await pat.context().newPage()
  const paintedBefore = await watchPhotosOf(before, 'Gone while away')
  await open(before, '/')
  await expectPhotos(postOf(before, 'Gone while away'), 1)
  expect(await paintedBefore(), 'a photo that is painted is seen').not.toBeNull()
  await before.close()
  await offline(pat)
  proof.saw({ kind: 'line', at: Date.now(), device: proof.nameOf(pat), isOnline: false })
  await takeDown(helen, 'Gone while away')
  await pat.close()

  const back = await pat.context().newPage()
  const paintedAt = await watchPhotosOf(back, 'Gone while away')
  // Slow, but within the 1.5 s that a device waits.
  school.proxy.add({ path: /\/api\/changes/ }, { kind: 'delay', ms: 700 })
  await online(back)
  proof.saw({ kind: 'line', at: Date.now(), device: proof.nameOf(back), isOnline: true })
  await open(back, '/')
  // Photos are painted when the change log has answered; from then on the post is gone.
  await expectPhotos(
    back
      .getByRole('article')
      .filter({ has: back.locator('svg') })
      .first(),
    1,
  )
  await expect(postOf(back, 'Gone while away')).toHaveCount(0)
  const at = await paintedAt()
  if (at !== null) proof.saw({ kind: 'painted', at, device: proof.nameOf(back), viewer: memberId, postId: id })
})

test('an author’s retry cannot bring a taken-down post back', async ({ as, school }) => {
  const tom = await as('staff')
  const submits = /\/api\/posts\/[0-9a-f-]+\?/
  school.proxy.add({ path: submits, nth: [1] }, { kind: 'lost reply' })
  // From then on none gets through, until the post is gone.
  school.proxy.add({ path: submits }, { kind: 'drop' })
  await writeAndPost(tom, { caption: 'Lost on the way back', photos: 1 })
  const helen = await as('head', '/review')
  const waiting = postOf(helen, 'Lost on the way back')
  await expect(async () => {
    await reopen(helen)
    await expect(waiting).toBeVisible({ timeout: 1500 })
  }).toPass()
  await waiting.getByRole('button', { name: 'Delete' }).click()
  await helen.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
  await expect(helen.getByText('Gone. Nobody can see it.')).toBeVisible()
  school.proxy.clear()
  const retries = school.proxy.requests.length
  await open(tom, '/outbox')
  const answers = () => school.proxy.requests.slice(retries).flatMap((one) => (submits.test(one.path) ? [one.status] : []))
  await expect.poll(answers).toContain(refusals['post.gone'].status)
  await expect(tom.getByRole('list').getByText('It was taken down at school')).toBeVisible()
  await reopen(helen)
  await expect(waiting).toHaveCount(0)
})

test('a removed family loses access at once: online, offline and in the middle of a download', async ({ as, school }) => {
  const pat = await as('family')
  await untilOfflineReady(pat)
  const second = await as('family')
  await untilOfflineReady(second)
  for (const page of [pat, second]) await expect.poll(() => keptMedia(page)).not.toEqual([])
  await offline(second)
  await second.close()

  const helen = await as('head', '/capture')
  const removed = Promise.withResolvers<void>()
  const { member } = await answered<Me>(pat, '/api/me?v=1')
  const download = new RegExp(`/api/media/.*as=${member.id}`)
  const started = school.proxy.requests.length
  const underWay = school.proxy.add({ path: download }, { kind: 'late reply', until: removed.promise })
  await writeAndPost(helen, { caption: 'On its way to Pat', photos: 1 })
  await seeArrive(pat, 'On its way to Pat')
  await expect.poll(underWay.hits).toBeGreaterThan(0)
  await open(helen, '/people')
  await remove(helen, 'Pat')
  await expect(pat.getByText(/no longer have access/)).toBeVisible({ timeout: 10_000 })
  removed.resolve()
  const downloads = () => school.proxy.requests.slice(started).filter((one) => download.test(one.path))
  // One that was asked for before the act and came whole after it.
  await expect.poll(() => downloads().map((one) => one.status)).toContain(200)
  await expect.poll(() => keptMedia(pat)).toEqual([])
  expect(await pat.evaluate(async () => (await fetch('/api/feed?v=1')).status)).toBe(401)
  expect(await keptMedia(pat)).toEqual([])

  const back = await second.context().newPage()
  await online(back)
  await back.goto('/')
  await expect(back.getByText(/no longer have access/)).toBeVisible()
  await expect.poll(() => keptMedia(back)).toEqual([])
})

test('a member who is removed while writing keeps their words and can save them', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await write(tom, { caption: 'Written while leaving', photos: 1 })
  await offline(tom)
  await send(tom)
  const helen = await as('head', '/people')
  await remove(helen, 'Tom Fletcher')
  await online(tom)
  await expect(tom.getByText(/no longer have access/)).toBeVisible({ timeout: 15_000 })
  await expect(tom.getByText('Your unsent posts')).toBeVisible()
  await expect(tom.getByText('Written while leaving')).toBeVisible()
  const download = tom.waitForEvent('download')
  await tom.getByRole('button', { name: 'Save as a file' }).click()
  expect((await download).suggestedFilename()).toMatch(/^bookbag-.*\.html$/)
})

test('a post that is taken down while it waits in review is gone for its author too', async ({ as }) => {
  const tom = await as('staff')
  await writeAndPost(tom, { caption: 'Withdrawn', photos: 1 })
  await untilReceived(tom)
  const helen = await as('head', '/review')
  await postOf(helen, 'Withdrawn').getByRole('button', { name: 'Delete' }).click()
  await helen.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click()
  await expect(postOf(helen, 'Withdrawn')).toHaveCount(0)
  await reopen(tom)
  await expect(tom.getByRole('listitem').filter({ hasText: 'Withdrawn' })).toContainText('Taken down. Nobody can see it')
})

async function takeDown(page: Page, caption: string): Promise<void> {
  if (new URL(page.url()).pathname !== '/') await open(page, '/')
  await postOf(page, caption).getByRole('button', { name: 'Take down' }).click()
  await page.getByRole('button', { name: 'Take it down' }).click()
  await expect(postOf(page, caption)).toHaveCount(0)
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByLabel('Find someone').fill(name)
  await page.getByRole('button', { name: `Change ${name}` }).click()
  await page.getByRole('button', { name: 'Remove from the school' }).click()
  await page.getByRole('checkbox', { name: `Yes, remove ${name}` }).check()
  await page.getByRole('button', { name: 'Remove now' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

async function postInFeed(page: Page, caption: string): Promise<{ id: string; memberId: string; media: string }> {
  const { posts } = await answered<{ posts: { id: string; caption: string; photos: { id: string }[] }[] }>(page, '/api/feed?v=1')
  const { member } = await answered<Me>(page, '/api/me?v=1')
  const post = posts.find((one) => one.caption === caption)
  return { id: post?.id ?? '', memberId: member.id, media: `/api/media/${post?.photos[0]?.id}/` }
}

async function answered<Answer>(page: Page, path: string): Promise<Answer> {
  return (await (await page.context().request.get(path)).json()) as Answer
}

/** Paths of the photos that the device keeps. */
function keptMedia(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys())
      if (name.startsWith('media-'))
        for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname)
    return paths
  })
}
