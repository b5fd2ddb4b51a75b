// npm run soak -- --minutes N --seed S [--queue 1000]: F14 and F15 against the real server and a real browser, judged by the history checker; with two leaders whose clocks are wrong, and a family that is pushed.
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { MINUTE, SECOND } from '../../domain/time.ts'
import { residentMb } from '../bench/cpu.ts'
import { sentPhotos, cameraPhotos } from '../bench/photos.ts'
import { quantile } from '../bench/row.ts'
import { verdict, violations } from '../history/check.ts'
import type { Observation } from '../history/observation.ts'
import { readSchool } from '../history/read-school.ts'
import { launchOptions } from '../running/chromium.ts'
import { startPushService } from '../push-service.ts'
import { readCodes, type School, startSchool } from '../running/school.ts'
import { signedInCaller } from '../running/signed-in.ts'
import { createCoach, WRONG_CLOCKS } from './coach.ts'
import { type SoakDevice, startDevice } from './device.ts'
import { PUSHES_SETTLE, publishSome, startFamily } from './family.ts'
import { queuedPost } from './queue.ts'
import { type Chance, chanceFrom } from './random.ts'
import { longestPause } from './responsive.ts'
import { weather } from './weather.ts'

const KILL_EVERY = 30 * SECOND
/** A pause of the page above this (ms, 95 % of the time below it) is felt under a finger. */
const RESPONSIVE = 200
const SETTLES_WITHIN = 10 * MINUTE

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string' }, queue: { type: 'string', default: '1000' } },
})
const minutes = Number(values.minutes)
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed)
console.log(`Soak of ${minutes} minutes with seed ${seed}.`)

const chance = chanceFrom(seed)
const observations: Observation[] = []
const saw = (observation: Observation) => void observations.push(observation)
const service = await startPushService()
if (!service) throw new Error('There is no openssl here to make a certificate with.')
const trust = { PUSH_HOSTS: service.host, NODE_EXTRA_CA_CERTS: service.caFile }
const school = await startSchool({ isDemo: true, env: trust })
const codes = await readCodes(school.dataDir)
const browser = await chromium.launch(launchOptions())
const empty = await browser.newPage()
const tom = await startDevice(browser, school.url, codes.staff.code, 'Tom', saw)
const tara = await startDevice(browser, school.url, codes.tripLeader.code, 'Tara', saw, WRONG_CLOCKS.Tara)
const olu = await startDevice(browser, school.url, codes.office.code, 'Olu', saw, WRONG_CLOCKS.Olu)
const devices = [tom, tara, olu]
const helen = await signedInCaller(school, codes.head.code)
const sam = await startFamily(school, service, codes.family2.code)
const coach = createCoach([tara, olu], sam.tripId, saw)
await coach.ready()
const pauses = await storm(devices, school, Date.now() + minutes * MINUTE)
const isCalm = await settle(devices, school)

await sam.look(saw)
const records = (await Promise.all(devices.map((device) => device.records()))).flat()
for (const { at, agent, path } of school.proxy.requests) {
  const device = devices.find(({ name }) => agent.endsWith(name))
  if (device && path.startsWith('/api/')) saw({ kind: 'request', at, device: device.name })
}
const history = { observations, school: await readSchool(school.dataDir), devices: records }
const found = violations(history)
const slow = quantile(pauses, 0.95)
console.log(
  `Longest pauses of the page, beyond those of an empty one: 95 % below ${Math.round(slow)} ms. Server: ${Math.round(residentMb(school.pid()))} MB.`,
)
console.log(verdict(history))
if (slow > RESPONSIVE) console.log(`The page stood still for longer than ${RESPONSIVE} ms. Nothing else may run beside a soak.`)
const breaches = service.faults()
if (breaches.length > 0) console.log(`The push protocol was broken: ${breaches[0]}`)
if (!isCalm) console.log('Not everything was settled within ten minutes.')
await browser.close()
await school.close()
await service.close()
process.exit(found.length > 0 || breaches.length > 0 || slow > RESPONSIVE || !isCalm ? 1 : 0)

/** The thousand posts first, then weather, new posts, closed pages and killed workers, until the time is over. */
async function storm(people: readonly SoakDevice[], at: School, until: number): Promise<number[]> {
  const gaps: number[] = []
  const photos = (await sentPhotos(await cameraPhotos(), 6)).map((bytes) => [bytes])
  await people[0]?.write(
    Array.from({ length: Number(values.queue) }, (_, index) => queuedPost(`Queued ${index}`, photos[index % 50] ?? [], index)),
  )
  await people[0]?.reopen()
  let killAt = Date.now() + KILL_EVERY
  for (let round = 0; Date.now() < until; round++) {
    const spell = await weather(at.proxy, chance, (isOnline, time) => {
      for (const { name } of people) saw({ kind: 'line', at: time, device: name, isOnline })
    })
    await disturb(chance.one([tom, tara, olu]), chance, round)
    await coach.maybeTell(chance)
    sam.changeMood(chance)
    await publishSome(helen)
    if (Date.now() >= killAt) {
      await tom.killWorkers()
      killAt = Date.now() + KILL_EVERY
    }
    // Beside an empty page at the same time: what the machine itself is late by is not the app's doing.
    const [own, bare] = await Promise.all([longestPause(tom.page()), longestPause(empty)])
    gaps.push(Math.max(0, own - bare))
    saw({ kind: 'memory', at: Date.now(), where: 'server', bytes: residentMb(at.pid()) * 1e6 })
    const left = await Promise.all(people.map((person) => person.waiting()))
    console.log(`${new Date().toISOString().slice(11, 19)} ${spell.padEnd(18)} waiting: ${left.join(' and ')}`)
  }
  return gaps
}

async function disturb(person: SoakDevice, luck: Chance, round: number): Promise<void> {
  if (luck.next() < 0.3) await person.write([queuedPost(`${person.name} in round ${round}`, [], 10_000 + round)])
  if (luck.next() < 0.3) await person.reopen()
}

/** Clear sky: every page is opened again as a person would, and the outboxes empty themselves. */
async function settle(people: readonly SoakDevice[], at: School): Promise<boolean> {
  at.proxy.clear()
  sam.calm()
  saw({ kind: 'faults ended', at: Date.now() })
  const until = Date.now() + SETTLES_WITHIN
  for (const person of people) await person.reopen()
  while (Date.now() < until) {
    const left = await Promise.all(people.map((person) => person.waiting()))
    if (left.every((count) => count === 0)) return untilPushed()
    await sleep(5 * SECOND)
    console.log(`settling           waiting: ${left.join(' and ')}`)
  }
  return false
}

/** Pushes that waited for their service come soon after it is well again. */
async function untilPushed(): Promise<boolean> {
  const lastTold = Math.max(0, ...observations.filter(({ kind }) => kind === 'tapped').map(({ at: time }) => time))
  const until = Date.now() + PUSHES_SETTLE
  while (Date.now() < until && !sam.isTold(lastTold)) await sleep(SECOND)
  await sleep(5 * SECOND)
  return true
}
