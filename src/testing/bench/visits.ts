// A family's visits over a slow line: the first one, the second, and one without signal; CPU four times slower.
import { brotliCompressSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { launchOptions } from '../running/chromium.ts'
import { type LinedSchool, setUpBehind, slowPhone, trusting } from './line.ts'
import { notePaints, type Paints, readPaints } from './paints.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { median, type Row, row } from './row.ts'
import { publish } from './seeded-school.ts'

const POSTS = 100
const ROUNDS = 5

type Weight = { kb: number; requests: number }
type Round = { bare: number; first: Paints; second: Paints; offline: Paints; load: Weight; precache: Weight }

export async function visitRows(): Promise<Row[]> {
  const lined = await setUpBehind(slowPhone)
  const photos = await sentPhotos(await cameraPhotos(), 12)
  for (let index = 0; index < POSTS; index++) {
    await publish(lined.head, `Post ${index}: boats on the pond, glazed and fired.`, [photos[index % photos.length]!], index)
  }
  const browser = await chromium.launch(launchOptions(trusting))
  const rounds: Round[] = []
  for (let index = 0; index < ROUNDS; index++) rounds.push(await visit(browser, lined))
  await browser.close()
  await lined.close()
  return rowsOf(rounds, `${POSTS} posts with a photo each, ${lined.protocol}, 1.6 Mbit/s, 150 ms, CPU x4, median of ${ROUNDS}`)
}

/** The three round trips of the design and a few words: a page of plain text over the same line, in a browser as cold. */
async function barePaint(browser: Browser, { url }: LinedSchool): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ignoreHTTPSErrors: true })
  const page = await open(context, `${url}/healthz`)
  const isPainted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime
  const painted = await page.waitForFunction(isPainted, null, { timeout: 20_000 })
  const ms = (await painted.jsonValue()) ?? Number.NaN
  await context.close()
  return ms
}

async function visit(browser: Browser, lined: LinedSchool): Promise<Round> {
  const bare = await barePaint(browser, lined)
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ignoreHTTPSErrors: true })
  await context.addInitScript(notePaints)
  const data = { code: await lined.newFamilyCode(), deviceName: 'Bench' }
  await context.request.post(`${lined.url}/api/sessions?v=1`, { data })
  // The page must not profit from the connection that signed it in.
  const opened = await open(context, lined.url)
  const first = await readPaints(opened)
  const files = await opened.evaluate(weighLoad, first.photo)
  const styles = await opened.evaluate(() => document.querySelector('style')?.textContent ?? '')
  const load = { ...files, kb: files.kb + brotliCompressSync(styles).length / 1000 }
  await opened.evaluate(() => navigator.serviceWorker.ready)
  await opened.waitForTimeout(8000)
  const precache = await opened.evaluate(weighPrecache)
  await opened.close()
  const again = await open(context, lined.url)
  const second = await readPaints(again)
  await again.close()
  await context.setOffline(true)
  const offline = await readPaints(await open(context, lined.url))
  await context.close()
  return { bare, first, second, offline, load, precache }
}

/** Runs in the page: code, and all requests, that the page itself began until the first photo stood. */
function weighLoad(until: number) {
  const all = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter((one) => one.startTime <= until)
  const code = all.filter(({ name }) => /\.(js|css)(\?|$)/.test(name))
  return { kb: code.reduce((sum, one) => sum + one.encodedBodySize, 0) / 1000, requests: all.length + 1 }
}

/** Runs in the page: what the worker keeps of the app, in the bytes of the wire (zero where a reply did not tell them). */
async function weighPrecache() {
  let [bytes, requests] = [0, 0]
  for (const name of (await caches.keys()).filter((one) => !one.includes('media'))) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const reply = await cache.match(request)
      bytes += Number(reply?.headers.get('content-length') ?? 0)
      requests++
    }
  }
  return { kb: bytes / 1000, requests }
}

async function open(context: BrowserContext, url: string) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'commit' })
  return page
}

function rowsOf(rounds: readonly Round[], note: string): Row[] {
  const ms = (name: string, read: (round: Round) => number, most: number, floor: number | null = null) => {
    const values = rounds.map(read)
    // A zero is a thing that never came within 20 s: it must not look fast.
    return row(
      name,
      median(values.map((value) => value || 20_000)),
      'ms',
      { most },
      floor,
      floor === null ? note : `${note}; floor: a page of plain text over the same line`,
    )
  }
  const of = (read: (round: Round) => number) => median(rounds.map(read))
  const counted = 'what the page itself asked for until the first photo of the feed stood'
  const files = of((round) => round.precache.requests)
  const shift = Math.max(...rounds.flatMap((round) => [round.first.shift, round.second.shift, round.offline.shift]))
  return [
    row(
      'first load, JS and CSS',
      of((round) => round.load.kb),
      'kB',
      { most: 100 },
      null,
      `brotli, the styles within the page included, ${counted}`,
    ),
    row(
      'first load, requests',
      of((round) => round.load.requests),
      'requests',
      { most: 15 },
      null,
      `document, API and photos too, ${counted}`,
    ),
    row(
      'precache of the worker after it',
      of((round) => round.precache.kb),
      'kB',
      null,
      null,
      `in ${files} files, those of the page included`,
    ),
    ms(
      'first load, first paint',
      (round) => round.first.paint,
      750,
      of((round) => round.bare),
    ),
    ms('first load, first post', (round) => round.first.post, 1300),
    ms('first load, first photo', (round) => round.first.photo, 2000),
    ms('second visit, first paint', (round) => round.second.paint, 350),
    ms('second visit, first post', (round) => round.second.post, 600),
    ms('offline visit, first paint', (round) => round.offline.paint, 300),
    ms('offline visit, first post', (round) => round.offline.post, 600),
    ms('offline visit, first photo', (round) => round.offline.photo, 2200),
    row('layout shift', shift, 'CLS', { most: 0 }, null, 'the largest of all visits'),
  ]
}
