// What may not become a photo of the school: refused in one final word, and nothing of it stays.
import { readdir } from 'node:fs/promises'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { imageFormat } from '../../domain/image-format.ts'
import { metadataIn } from '../../domain/image-metadata.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { bombHeader60MP, heicLike, photo, svgNamedJpg, truncatedJpeg } from '../../testing/photos.ts'
import { type Bytes, send, sentPhoto, submissionOf, submit, upload } from '../../testing/sending.ts'
import { newId } from '../context.ts'
import { originalsFolder, renditionsFolder, uploadsFolder } from './folders.ts'

const tagged = {
  jpeg: await photo({ isTagged: true }),
  png: await photo({ isTagged: true, format: 'png' }),
  webp: await photo({ isTagged: true, format: 'webp' }),
}
const clean = { jpeg: await photo(), png: await photo({ format: 'png' }), webp: await photo({ format: 'webp' }) }
const wide = await photo({ width: 2048, height: 1200, isGrainy: true })
const bad: [string, Bytes, string][] = [
  ['an SVG named .jpg', svgNamedJpg(), 'attachment.type'],
  ['a HEIC', heicLike(), 'attachment.type'],
  ['a film of two frames', await film(), 'attachment.type'],
  ['a bomb of 60 megapixels', await bombHeader60MP(), 'attachment.too_large'],
  ['a PNG of 49 megapixels and 16 bits', deepPng(clean.png), 'attachment.too_large'],
  ['a JPEG cut in half', await truncatedJpeg(), 'attachment.unreadable'],
  ['a JPEG whose picture is noise', noise(clean.jpeg), 'attachment.unreadable'],
  ['a JPEG that says where it was taken', tagged.jpeg, 'attachment.unclean'],
  ['a PNG that says where it was taken', tagged.png, 'attachment.unclean'],
  ['a WebP that says where it was taken', tagged.webp, 'attachment.unclean'],
]

let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

async function film(): Promise<Bytes> {
  const frames = Buffer.from(Array.from({ length: 8 * 16 * 3 }, (_, at) => (at * 31) % 251))
  const raw = { width: 8, height: 16, channels: 3, pageHeight: 8 } as const
  return new Uint8Array(
    await sharp(frames, { raw })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer(),
  )
}

/** The header says 7000 x 7000 px of 16 bits a channel. */
function deepPng(whole: Bytes): Bytes {
  const deep = new Uint8Array(whole)
  const header = new DataView(deep.buffer)
  header.setUint32(16, 7000)
  header.setUint32(20, 7000)
  header.setUint8(24, 16)
  return deep
}

function noise(whole: Bytes): Bytes {
  return whole.map((byte, at) => (at > whole.length / 2 && at < whole.length - 2 ? (at * 7919) % 255 : byte))
}

test.each(bad)('%s is refused, and nothing of it stays', async (_, bytes, code) => {
  const tom = school.as('staff')
  const sent = sentPhoto(bytes)
  await upload(tom, sent)
  await expect(submit(tom, newId(), submissionOf([sent]))).rejects.toMatchObject({ code })
  const { config } = school.server.context
  for (const folder of [uploadsFolder(config), originalsFolder(config), renditionsFolder(config)])
    expect((await readdir(folder)).filter((name) => name.startsWith(sent.attachment.id))).toEqual([])
})

test.each(Object.entries(clean))('a clean %s becomes renditions that carry nothing but the picture', async (_, bytes) => {
  const { id } = await send(school.as('head'), [sentPhoto(bytes)])
  await school.server.settled()
  const { posts } = await school.as('family').call(contract.feed.page, {})
  const photoOf = posts.find((post) => post.id === id)?.photos[0]
  expect(photoOf?.renditions.map((rendition) => rendition.name)).toEqual([480, 1080])
  for (const rendition of photoOf?.renditions ?? []) {
    const answer = await school.as('family').request(`/api/media/${photoOf?.id}/${rendition.name}?v=1`)
    const served = new Uint8Array(await answer.arrayBuffer())
    expect([imageFormat(served), metadataIn(served), served.length]).toEqual(['webp', [], rendition.size])
  }
})

test('the larger renditions follow once the post is in the feed, and the feed tells of them', async () => {
  const { id } = await send(school.as('head'), [sentPhoto(wide)])
  const before = await school.as('family').call(contract.feed.page, {})
  await school.server.settled()
  const { changes } = await school.as('family').call(contract.feed.changes, { after: before.position - 1 })
  const change = changes.findLast((each) => each.kind === 'post' && each.post.id === id)
  const photos = change?.kind === 'post' ? change.post.photos : []
  expect(photos[0]?.renditions).toMatchObject([
    { name: 480, width: 480 },
    { name: 1080, width: 1080, height: 633 },
    { name: 2048, width: 2048, height: 1200 },
  ])
})
