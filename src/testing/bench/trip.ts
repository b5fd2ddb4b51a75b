// A coach on a bad line, with twenty photos waiting: from the leader's second tap to the family's card, and what the update weighs on the line.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Line } from '../proxy/shaped-link.ts'
import { launchOptions } from '../running/chromium.ts'
import { signIn, untilOfflineReady } from '../running/signed-in.ts'
import { fill, queuedPost } from '../soak/queue.ts'
import { planTrip } from '../trips.ts'
import { type LinedSchool, setUpBehind, trusting } from './line.ts'
import { cameraPhotos, sentPhotos } from './photos.ts'
import { median, type Row, row } from './row.ts'

const coach: Line = { bytesPerSecond: 250_000, latencyMs: 0 }
const PHOTOS = 20
/** As long as an update. */
const BODY = 'x'.repeat(238)
const SAID = ['Left', 'Arrived', 'Leaving', 'On time', 'Back'] as const
/** On the family's card. */
const READ = { Left: 'Left school', Arrived: 'Arrived', Leaving: 'On the way back', 'On time': 'On time', Back: 'Back at school' }

export async function tripRows(): Promise<Row[]> {
  const browser = await chromium.launch(launchOptions(trusting))
  const lined = await setUpBehind(coach)
  await planTrip(lined.head, { groupIds: lined.me.groups.map(({ id }) => id), leaderIds: [lined.me.member.id] })
  const family = await pageOf(browser, lined.school.directUrl, await lined.newFamilyCode())
  const { page: leader, memberId } = await pageOf(browser, lined.url, await lined.newHeadCode())
  await untilOfflineReady(leader)
  const photos = await sentPhotos(await cameraPhotos(), PHOTOS)
  await fill(
    leader,
    memberId,
    photos.map((photo, index) => queuedPost(`In the queue ${index}`, [photo], index + 1)),
  )
  const weighed = weighUpdates(leader)
  await leader.goto(`${lined.url}/trips`)
  const [took, bare]: [number[], number[]] = [[], []]
  for (const status of SAID) {
    bare.push(await leader.evaluate(bareExchange, BODY))
    await leader.getByRole('button', { name: status, exact: true }).click()
    const tapped = Date.now()
    await leader.getByRole('button', { name: 'Tell families now' }).click()
    await family.page.getByRole('status').filter({ hasText: READ[status] }).waitFor({ timeout: 60_000 })
    took.push(Date.now() - tapped)
  }
  const stillWaiting = await leader.evaluate(countWaiting, `bookbag-${memberId}`)
  const onTheLine = await weighOnTheLine(leader, lined, memberId, weighed.last)
  await browser.close()
  await lined.close()
  const note = `${lined.protocol}, 250 kB/s, ${PHOTOS} photos being sent, ${stillWaiting} of them still waiting at the end; both screens in one browser`
  const timed = `${note}; floor: a bare request of as many bytes, refused by the school, among the same photos`
  const asText = 'request line, headers and body as HTTP/1.1 would say them'
  const carried = `the same update again, alone, on a connection that is open: all that the line took, ${lined.protocol}, packed headers included`
  return [
    row('trip update: tap to the family’s card, median', median(took), 'ms', null, median(bare), timed),
    row('trip update: tap to the family’s card, longest', Math.max(...took), 'ms', null, Math.max(...bare), timed),
    row('trip update: the message', Math.max(...weighed.bodies), 'bytes', { most: 1024 }, null, 'the body'),
    row('trip update: on the line', onTheLine, 'bytes', { most: 1024 }, null, carried),
    row('trip update: the whole request as text', Math.max(...weighed.whole), 'bytes', null, null, asText),
  ]
}

async function pageOf(browser: Browser, url: string, code: string): Promise<{ page: Page; memberId: string }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ignoreHTTPSErrors: true })
  const { member } = await signIn(context, url, code)
  const page = await context.newPage()
  await page.goto(url)
  return { page, memberId: member.id }
}

type Sent = { url: string; body: string }

function weighUpdates(page: Page): { bodies: number[]; whole: number[]; last: Sent } {
  const weighed = { bodies: [] as number[], whole: [] as number[], last: { url: '', body: '' } }
  page.on('requestfinished', (request) => {
    if (!request.url().includes('/updates')) return
    weighed.bodies.push(request.postDataBuffer()?.length ?? 0)
    weighed.last = { url: request.url(), body: request.postData() ?? '' }
    void request
      .sizes()
      .then(({ requestBodySize, requestHeadersSize }) => weighed.whole.push(requestBodySize + requestHeadersSize))
  })
  return weighed
}

/** Bytes that the line took from the device for one update, when everything else is sent. */
async function weighOnTheLine(page: Page, { link }: LinedSchool, memberId: string, sent: Sent): Promise<number> {
  while ((await page.evaluate(countWaiting, `bookbag-${memberId}`)) > 0) await sleep(500)
  const bytes: number[] = []
  for (let round = 0; round < 5; round++) {
    await sleep(1500)
    const before = link.bytes.up
    await page.evaluate(sendAgain, sent)
    await sleep(500)
    bytes.push(link.bytes.up - before)
  }
  return median(bytes)
}

/** Runs in the page. The same update is kept once and answered again. */
async function sendAgain({ url, body }: Sent): Promise<void> {
  const reply = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  if (!reply.ok) throw new Error(`The update was answered ${reply.status}.`)
  await reply.arrayBuffer()
}

/** Runs in the page: ms of one request with this body to an address that there is not. */
async function bareExchange(body: string): Promise<number> {
  const from = performance.now()
  await (await fetch('/api/nowhere', { method: 'POST', body })).arrayBuffer()
  return performance.now() - from
}

/** Runs in the page: how many posts have not arrived yet. */
async function countWaiting(name: string): Promise<number> {
  const opened = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error(`${name} does not open`))
  })
  const all = await new Promise<{ state: string }[]>((resolve) => {
    const asked = opened.transaction('entries').objectStore('entries').getAll()
    asked.onsuccess = () => resolve(asked.result as { state: string }[])
  })
  opened.close()
  return all.filter(({ state }) => state === 'waiting').length
}
