// npm run soak -- --minutes 10 --seed 7: a thousand queued posts, a worker killed each 30 s and a line at its worst (F14, F15).
import { chromium, type Page } from '@playwright/test'
import { createProof, type Proof } from '../../../e2e/proof.ts'
import { residentMb } from '../bench/cpu.ts'
import { quantile } from '../bench/row.ts'
import { verdict } from '../history/check.ts'
import { photo } from '../photos.ts'
import { launchOptions } from '../running/chromium.ts'
import { readCodes, type School, startSchool } from '../running/school.ts'
import { signIn, untilOfflineReady } from '../running/signed-in.ts'
import { fill, queuedPost } from './queue.ts'
import { createRandom } from './random.ts'
import { untilSettled } from './settling.ts'
import { typeUntil } from './typing.ts'
import { makeWeather } from './weather.ts'
import { killWorkers } from './worker-kills.ts'

const POSTS = 1000
/** Each so many posts one has a photo. */
const PHOTO_EACH = 10
const KILL_EVERY = 30_000
/** ms from a key to the painted letter that still counts as good (web.dev on Interaction to Next Paint). */
const RESPONSIVE = 200

const minutes = numberAfter('--minutes') ?? 10
const seed = numberAfter('--seed') ?? Math.floor(Math.random() * 1e9)
say(`Seed ${seed}, ${minutes} minutes of faults. The same again: npm run soak -- --minutes ${minutes} --seed ${seed}`)

const school = await startSchool({ isDemo: true })
const codes = await readCodes(school.dataDir)
const browser = await chromium.launch(launchOptions())
const proof = createProof(school)
const tom = await openFor('staff', '/capture')
await openFor('family', '/')
await untilOfflineReady(tom.page)
say(`Queueing ${POSTS} posts, one in ${PHOTO_EACH} with a photo ...`)
await queueAll(tom.page, tom.memberId)
await proof.said('saved', tom.page)
// A reload makes the app look at what was written beside it.
await tom.page.reload()

const until = Date.now() + minutes * 60_000
let isOver = false
const kills = await killWorkers(tom.page, KILL_EVERY)
const watching = watchMemory(school, tom.page, proof)
const typing = typeUntil(tom.page, () => isOver)
const met = await makeWeather(school.proxy, createRandom(seed), until, (isDown) => {
  proof.saw({ kind: 'line', at: Date.now(), device: proof.nameOf(tom.page), isOnline: !isDown })
})
proof.saw({ kind: 'faults ended', at: Date.now() })
say(`Weather: ${JSON.stringify(met)}. Waiting until all is settled ...`)
const settled = await untilSettled(tom.page, tom.memberId)
isOver = true
const letters = await typing
kills.stop()
clearInterval(watching)
await proof.said('received', tom.page)
const found = await proof.verdict()
const p95 = quantile(letters, 0.95)

say(`Worker killed ${kills.count()} times; ${school.proxy.requests.length} requests came to the proxy.`)
say(`Settled ${settled.seconds.toFixed(0)} s after the faults: ${JSON.stringify(settled.states)}.`)
say(
  `${letters.length} letters typed: p95 ${p95.toFixed(0)} ms, longest ${Math.max(...letters).toFixed(0)} ms (limit of p95: ${RESPONSIVE} ms).`,
)
say(verdict(found))
const isAllReceived = settled.states['received'] === POSTS
if (!isAllReceived) say(`Not all ${POSTS} posts were received.`)
await browser.close()
await school.close()
// Keep-alive sockets may linger.
process.exit(found.length === 0 && isAllReceived && p95 <= RESPONSIVE ? 0 : 1)

async function openFor(role: 'staff' | 'family', path: string): Promise<{ page: Page; memberId: string }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, permissions: ['camera', 'background-sync'] })
  proof.follow(context)
  const { member } = await signIn(context, school.url, codes[role].code)
  const page = await context.newPage()
  proof.isSignedIn(page, member.id)
  await page.goto(`${school.url}${path}`)
  return { page, memberId: member.id }
}

async function queueAll(page: Page, memberId: string): Promise<void> {
  const queued = []
  for (let index = 0; index < POSTS; index++) {
    const photos = index % PHOTO_EACH === 0 ? [await photo({ width: 600 + index, height: 450 })] : []
    queued.push(queuedPost(`Soaked ${index + 1}`, photos, index + 1))
  }
  await fill(page, memberId, queued)
}

function watchMemory({ pid }: School, page: Page, { saw }: Proof): NodeJS.Timeout {
  const look = async () => {
    saw({ kind: 'memory', at: Date.now(), where: 'server', bytes: residentMb(pid()) * 1e6 })
    const heap = await page.evaluate(() => (performance as Performance & { memory?: { usedJSHeapSize: number } }).memory)
    if (heap) saw({ kind: 'memory', at: Date.now(), where: 'page', bytes: heap.usedJSHeapSize })
  }
  return setInterval(() => void look().catch(() => undefined), 5000)
}

function numberAfter(flag: string): number | null {
  const at = process.argv.indexOf(flag)
  const value = at === -1 ? Number.NaN : Number(process.argv[at + 1])
  return Number.isFinite(value) ? value : null
}

function say(line: string): void {
  console.log(line)
}
