// Any network at all: nothing lost, nothing doubled, and it settles (I1, I2, I4).
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newDevice, openPage, type Device, type Page } from '../testing/device/device.ts'
import { fates, type Fate } from '../testing/device/fake-network.ts'
import { meOf, newPhoto, write, type Photo } from '../testing/device/people.ts'

type Written = { postId: string; caption: string; photos: Photo[] }

test('whatever the network does, each post arrives once and whole, and no receipt is believed that is not true', async () => {
  const weather = fc.array(fc.constantFrom<Fate>(...fates), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(
      weather,
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
      async (network, counts) => {
        const device = newDevice()
        const page = await openPage()
        const me = meOf('Tara')
        device.school.signedIn = me.member.id
        await page.session.keepMe(me)
        const written = await writeAll(page, counts)
        device.network.fateOf = (_, count) => network[count - 1] ?? 'deliver'
        for (let rounds = 0; rounds < network.length + 2; rounds++) {
          await page.outbox.sendNow()
          await checkReceipts(page, device, written)
        }
        expect((await page.outbox.list()).map((entry) => entry.state)).toEqual(written.map(() => 'received'))
        expect([...device.school.posts.keys()].toSorted()).toEqual(written.map((post) => post.postId).toSorted())
      },
    ),
    { numRuns: 40 },
  )
}, 60_000)

async function writeAll(page: Page, counts: number[]): Promise<Written[]> {
  const written: Written[] = []
  for (const count of counts) {
    const photos = await Promise.all(Array.from({ length: count }, () => newPhoto(150_000)))
    const caption = `Post ${written.length}`
    const { postId } = await write(page, caption, photos)
    written.push({ postId, caption, photos })
  }
  return written
}

/** I1: received means that the school has it, equal to the byte; otherwise the device has it. I2: one version of one post. */
async function checkReceipts(page: Page, device: Device, written: Written[]) {
  const entries = new Map((await page.outbox.list()).map((entry) => [entry.postId, entry]))
  for (const { postId, caption, photos } of written) {
    const stored = device.school.posts.get(postId)
    expect(stored?.versions.size ?? 1).toBe(1)
    const isReceived = entries.get(postId)!.state === 'received'
    if (isReceived) expect(stored!.versions.get(1)!.submission.caption).toBe(caption)
    for (const photo of photos) {
      const bytes = isReceived
        ? device.school.uploads.get(photo.id)!.bytes
        : new Uint8Array((await page.drafts.photoBytes(await page.member.mine(), photo.id))!)
      expect(Buffer.from(bytes).equals(photo.bytes)).toBe(true)
    }
  }
}
