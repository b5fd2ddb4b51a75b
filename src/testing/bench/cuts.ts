// Photos over a slow line whose every connection is cut each two seconds: what arrives, and how many bytes left the device for it.
import { type Browser, chromium } from '@playwright/test'
import type { Line } from '../proxy/shaped-link.ts'
import { launchOptions } from '../running/chromium.ts'
import { signIn, untilOfflineReady } from '../running/signed-in.ts'
import { fill, queuedPost } from '../soak/queue.ts'
import { arrivedPhotos, untilArrived } from './arrivals.ts'
import { setUpBehind, trusting } from './line.ts'
import { cameraPhotos, sentPhotos, unshrunkPhotos } from './photos.ts'
import { type Row, row } from './row.ts'

const CUT_EVERY = 2000
const fast: Line = { bytesPerSecond: 2_000_000, latencyMs: 0 }
const slow: Line = { bytesPerSecond: 250_000, latencyMs: 0 }

type Batch = {
  name: string
  line: Line
  photos: readonly Uint8Array<ArrayBuffer>[]
  each: number
  mostBytes: number
  mostTime: number | null
}

export async function cutRows(): Promise<Row[]> {
  const photos = await cameraPhotos()
  const batches: Batch[] = [
    { name: '20 photos at 2 MB/s', line: fast, photos: await sentPhotos(photos, 20), each: 4, mostBytes: 1.05, mostTime: null },
    {
      name: '20 photos of 4 MB at 2 MB/s',
      line: fast,
      photos: await unshrunkPhotos(photos, 20),
      each: 4,
      mostBytes: 1.05,
      mostTime: null,
    },
    // 90 s where 79.5 s were the floor.
    {
      name: '5 photos of 4 MB at 250 kB/s',
      line: slow,
      photos: await unshrunkPhotos(photos, 5),
      each: 1,
      mostBytes: 1.1,
      mostTime: 90 / 79.5,
    },
  ]
  const browser = await chromium.launch(launchOptions(trusting))
  const rows: Row[] = []
  for (const batch of batches) rows.push(...(await sendOver(browser, batch, photos.kind)))
  await browser.close()
  return rows
}

async function sendOver(browser: Browser, batch: Batch, kind: string): Promise<Row[]> {
  const { photos, each, line } = batch
  const lined = await setUpBehind(line)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ignoreHTTPSErrors: true })
  const { member } = await signIn(context, lined.url, await lined.newHeadCode())
  const page = await context.newPage()
  await page.goto(`${lined.url}/outbox`)
  await untilOfflineReady(page)
  const posts = Array.from({ length: photos.length / each }, (_, index) => photos.slice(index * each, (index + 1) * each))
  await fill(
    page,
    member.id,
    posts.map((own, index) => queuedPost(`Over a bad line ${index + 1}`, own, index + 1)),
  )
  const ideal = photos.reduce((sum, photo) => sum + photo.length, 0)
  const before = lined.link.bytes.up
  const cutting = setInterval(lined.link.cut, CUT_EVERY)
  await page.reload({ waitUntil: 'commit' }).catch(() => undefined)
  const seconds = await untilArrived(lined.school.dataDir, photos.length, (ideal / line.bytesPerSecond) * 4000 + 60_000)
  clearInterval(cutting)
  const sent = lined.link.bytes.up - before
  const arrived = arrivedPhotos(lined.school.dataDir)
  await context.close()
  await lined.close()
  return rowsOf(
    batch,
    { sent, ideal, seconds, ...arrived },
    `${kind}, ${lined.protocol}, every connection cut each 2 s, no latency`,
  )
}

type Sent = { sent: number; ideal: number; seconds: number; rows: number; different: number }

function rowsOf(batch: Batch, { sent, ideal, seconds, rows, different }: Sent, note: string): Row[] {
  const { name, photos, line, mostBytes, mostTime } = batch
  const counted = `${note}; all that the line took from the device, headers and TLS included`
  const bound = mostTime === null ? null : { mostTimesFloor: mostTime }
  return [
    row(`${name}, cuts: arrived`, different, 'photos', { least: photos.length }, photos.length, note),
    row(`${name}, cuts: doubled`, rows - different, 'photos', { most: 0 }, null, note),
    row(`${name}, cuts: bytes at the sender`, sent / 1e6, 'MB', { mostTimesFloor: mostBytes }, ideal / 1e6, counted),
    row(`${name}, cuts: time`, seconds, 's', bound, ideal / line.bytesPerSecond, `${note}; floor: the bytes at the line's speed`),
  ]
}
