// SQLite's own method: the first write fails, then the second, then the third, until a pass is clean (F21).
import { afterEach, expect, test } from 'vitest'
import { newDevice, openPage, type Page } from '../testing/device/device.ts'
import { failWrites, type Failure } from '../testing/device/failing.ts'
import { draftOf, meOf, newPhoto, NOW, type Photo } from '../testing/device/people.ts'

let stop = () => {}
afterEach(() => stop())

test.each<Failure>(['UnknownError', 'QuotaExceededError', 'DataError'])(
  'when one write fails with %s, saved is never said without being true, and all arrives once',
  async (failure) => {
    let isClean = false
    let n = 0
    while (!isClean) {
      n++
      const failing = failWrites((count) => (count === n ? failure : null))
      stop = failing.stop
      await postOnce()
      isClean = failing.tried() < n
      failing.stop()
    }
    expect(n).toBeGreaterThan(10)
  },
  60_000,
)

test('when the n-th request fails, all arrives once', async () => {
  let isClean = false
  for (let n = 1; !isClean; n++) {
    const network = await postOnce((count) => count === n)
    isClean = network.requests < n
  }
})

/** Writes a post with a photo and sends it, trying again as a person would. */
async function postOnce(drops: (count: number) => boolean = () => false) {
  const device = newDevice()
  const page = await openPage()
  const me = meOf('Helen')
  device.school.signedIn = me.member.id
  device.network.fateOf = (_, count) => (drops(count) ? 'lose' : 'deliver')
  const photo = await newPhoto(200_000)
  const draft = draftOf('Castle', [photo])
  await again(() => page.session.keepMe(me))
  await again(() => page.drafts.save(me.member.id, draft))
  await again(() => page.drafts.keepPhoto(me.member.id, photo.id, photo.bytes.slice().buffer))
  await again(async () => {
    await page.outbox.add(me.member.id, draft, NOW)
    await expectSaved(draft.postId, photo)
  })
  await again(() => page.outbox.sendNow())
  await again(() => page.outbox.sendNow())
  expect((await page.outbox.list()).map((entry) => entry.state)).toEqual(['received'])
  expect([...device.school.posts.values()].map((post) => post.versions.size)).toEqual([1])
  expect(await page.drafts.read(me.member.id)).toBeNull()
  return device.network
}

async function again(act: () => Promise<unknown>) {
  try {
    await act()
  } catch (error) {
    if (error instanceof Error && 'matcherResult' in error) throw error
    await act()
  }
}

/** As a page that was opened anew finds it. */
async function expectSaved(postId: string, photo: Photo) {
  const other: Page = await openPage()
  expect((await other.outbox.list()).map((entry) => entry.postId)).toEqual([postId])
  expect((await other.drafts.photoBytes(await other.member.mine(), photo.id))?.byteLength).toBe(photo.bytes.length)
}
