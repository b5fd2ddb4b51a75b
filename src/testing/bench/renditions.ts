// From the last byte of a photo at the school to the feed: the first rendition, and all of them, beside bare sharp.
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { contract } from '../../api/contract.ts'
import { RENDITION_WIDTHS } from '../../domain/limits.ts'
import type { Caller } from '../caller.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { median, type Row, row } from './row.ts'
import { publish, setUpSchool } from './seeded-school.ts'

const COUNT = 12
const LONGEST = 20_000

export async function renditionRows(): Promise<Row[]> {
  const photos = await cameraPhotos()
  const sent = await sentPhotos(photos, COUNT)
  const { school, head } = await setUpSchool()
  const bare: { first: number; all: number }[] = []
  const app: { first: number; all: number }[] = []
  // In turns, so that a busy moment of the machine falls on both.
  for (const [index, photo] of sent.entries()) {
    bare.push(await bareSharp(photo))
    app.push(await throughSchool(head, photo, index))
  }
  await school.close()
  const note = `${COUNT} ${photos.kind} as devices send them, median`
  const floorAll = median(bare.map((one) => one.all))
  return [
    row(
      'received to first rendition in the feed',
      median(app.map((one) => one.first)),
      'ms',
      { most: 120 },
      median(bare.map((one) => one.first)),
      note,
    ),
    row(
      'received to all renditions in the feed',
      median(app.map((one) => one.all)),
      'ms',
      { mostTimesFloor: 1.25 },
      floorAll,
      note,
    ),
  ]
}

async function bareSharp(photo: Uint8Array): Promise<{ first: number; all: number }> {
  const from = performance.now()
  let first = 0
  for (const width of RENDITION_WIDTHS) {
    await sharp(photo).resize({ width, withoutEnlargement: true }).webp({ quality: 76 }).toBuffer()
    first ||= performance.now() - from
  }
  return { first, all: performance.now() - from }
}

async function throughSchool(
  head: Caller,
  photo: Uint8Array<ArrayBuffer>,
  index: number,
): Promise<{ first: number; all: number }> {
  let from = 0
  const receipt = await publish(head, `Post ${index}`, [photo], index, () => (from = performance.now()))
  let first = 0
  for (;;) {
    const { posts } = await head.call(contract.feed.page, {})
    const renditions = posts.find((post) => post.id === receipt.postId)?.photos[0]?.renditions.length ?? 0
    const took = performance.now() - from
    if (renditions > 0) first ||= took
    if (renditions === RENDITION_WIDTHS.length) return { first, all: took }
    if (took > LONGEST) throw new Error(`Only ${renditions} renditions after ${LONGEST} ms.`)
    await sleep(4)
  }
}
