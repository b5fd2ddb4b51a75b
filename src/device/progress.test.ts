// The bar of bytes moves only forwards.
import { expect, test } from 'vitest'
import { deviceOf } from '../testing/device/device.ts'
import { meOf, newPhoto, write } from '../testing/device/people.ts'

test('a post that was cut off in its second photo goes on in the bar where it was', async () => {
  const tara = meOf('Tara')
  const { device, page } = await deviceOf(tara)
  const photos = [await newPhoto(200_000), await newPhoto(200_000)]
  const entry = await write(page, 'Castle', photos)
  await page.database.write(`bookbag-${tara.member.id}`, ['entries'], (tx) =>
    page.entries.change(tx, entry, { sentBytes: 300_000 }),
  )
  const shown: number[] = []
  device.network.hold = async (path) => {
    if (path.includes('/attachments/')) shown.push((await page.outbox.list())[0]!.sentBytes)
  }
  await page.sending.drain(tara.member.id)
  shown.push((await page.outbox.list())[0]!.sentBytes)
  expect(Math.min(...shown)).toBe(300_000)
  expect(shown.at(-1)).toBe(400_000)
})
