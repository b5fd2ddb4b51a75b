// Two thousand phones that listen at once: what each costs in memory, and how soon the last one hears, beside a bare server's.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { residentMb } from './cpu.ts'
import { signInFamilies } from './families.ts'
import { type Listening, openStreams } from './listening.ts'
import { quantile, type Row, row } from './row.ts'
import { publish, setUpSchool } from './seeded-school.ts'

const FAMILIES = 1000
/** A phone and a tablet, or two pages. */
const EACH = 2
const STREAMS = FAMILIES * EACH

type Told = { idle: number; open: number; took: number[] }

export async function streamRows(): Promise<Row[]> {
  const floor = await bareStreams()
  const seeded = await setUpSchool()
  const { school, head } = seeded
  const phones = await signInFamilies(seeded, FAMILIES)
  // A process that has signed nobody in yet: what it holds then is for the streams.
  await school.restart()
  await sleep(2000)
  const idle = residentMb(school.pid())
  const cookies = phones.flatMap((phone) => Array.from({ length: EACH }, () => phone.cookie()))
  const pulled: number[] = []
  let isPulling = false
  const byCookie = new Map(phones.map((phone) => [phone.cookie(), phone]))
  const listening = await openStreams(`${school.directUrl}/api/stream?v=1`, cookies, (cookie) => {
    if (isPulling)
      void byCookie
        .get(cookie)!
        .request('/api/changes?v=1&after=0')
        .then(readWhole)
        .then(() => pulled.push(performance.now()))
  })
  await sleep(2000)
  const open = residentMb(school.pid())
  const took = await tell(listening, () => publish(head, 'Told to everyone', [], 1))
  isPulling = true
  const from = performance.now()
  await publish(head, 'Told to everyone and pulled', [], 2)
  while (pulled.length < STREAMS && performance.now() - from < 60_000) await sleep(20)
  const loaded = residentMb(school.pid())
  listening.close()
  await school.close()
  return rowsOf({ idle, open, took }, floor, { last: pulled.length < STREAMS ? 60_000 : Math.max(...pulled) - from, loaded })
}

function rowsOf(app: Told, floor: Told, herd: { last: number; loaded: number }): Row[] {
  const perStream = ({ idle, open }: Told) => ((open - idle) * 1000) / STREAMS
  const note = `${STREAMS} streams of ${FAMILIES} families, loopback, one process; floor: a bare server of Node with as many`
  const said = `${note}; from the author’s request to the word on the streams, posts without photos`
  return [
    row(`memory with ${STREAMS} streams`, app.open, 'MB', { most: 400 }, null, `${note}; ${Math.round(app.idle)} MB before`),
    row('memory of one stream', perStream(app), 'kB', null, perStream(floor), note),
    row(
      `a change told to ${STREAMS} streams: p95`,
      quantile(app.took, 0.95),
      'ms',
      { most: 300 },
      quantile(floor.took, 0.95),
      said,
    ),
    row(`a change told to ${STREAMS} streams: first to last`, spread(app), 'ms', null, spread(floor), said),
    row(
      `${STREAMS} phones ask at once: the last has it`,
      herd.last,
      'ms',
      null,
      null,
      'each reads the log as soon as it hears, two requests a family',
    ),
    row('memory while they do', herd.loaded, 'MB', { most: 400 }),
  ]
}

const spread = ({ took }: Told) => Math.max(...took) - Math.min(...took)

/** ms from the act's begin until each has heard. */
async function tell(listening: Listening, act: () => Promise<unknown>): Promise<number[]> {
  const from = performance.now()
  const heard = listening.next()
  await act()
  return (await heard).map((at) => at - from)
}

async function bareStreams(): Promise<Told> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare-streams.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  const url = `http://127.0.0.1:${Number(port)}`
  const idle = residentMb(child.pid ?? 0)
  const listening = await openStreams(
    url,
    Array.from({ length: STREAMS }, () => ''),
  )
  await sleep(2000)
  const open = residentMb(child.pid ?? 0)
  const took = await tell(listening, () => fetch(url, { method: 'POST' }).then(readWhole))
  listening.close()
  child.kill()
  return { idle, open, took }
}

const readWhole = (answer: Response) => answer.arrayBuffer()
