// F12: two hundred sockets that only hold the school up keep nobody from it, and a teacher on a bad line is not taken for one of them.
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import { SECOND } from '../domain/time.ts'
import { quantile } from '../testing/bench/row.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { startDoomed, type Doomed } from '../testing/crashing.ts'
import { freePort } from '../testing/free-port.ts'
import { type SentPhoto, sentPhoto } from '../testing/sending.ts'
import { openSlowSockets, type SlowSockets } from '../testing/slow-sockets.ts'
import { createTeller, planTrip } from '../testing/trips.ts'

const { feed } = contract
const port = await freePort()
let dataDir: string
let school: CastSchool
let server: Doomed
let slow: SlowSockets

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-'))
  school = await startSchool({ dataDir, port })
  await school.server.close()
  // In a process of its own: this one has enough to do with being slow.
  server = await startDoomed({
    DATA_DIR: dataDir,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
  slow = await openSlowSockets(port, ['headers', 'body', 'silent', 'deaf'], 50)
})
afterAll(async () => {
  slow.close()
  server.kill()
  await server.died
  await rm(dataDir, { recursive: true, force: true })
})

/** Part of a photo as one bar of signal brings it: 2 kB each quarter of a second, and nothing for three seconds in the middle. */
async function uploadSlowly({ bytes, attachment: { id, sha256, size } }: SentPhoto): Promise<unknown> {
  const query = `v=1&offset=0&size=${size}&sha256=${sha256}`
  const headers = { 'content-length': size, 'content-type': 'application/octet-stream', cookie: school.as('staff').cookie() }
  const sending = request(`http://127.0.0.1:${port}/api/attachments/${id}?${query}`, { method: 'POST', headers })
  const answered = new Promise<unknown>((resolve, reject) =>
    sending.once('response', (answer) => void json(answer).then(resolve, reject)).once('error', reject),
  )
  for (let offset = 0; offset < size; offset += 2000) {
    sending.write(bytes.subarray(offset, offset + 2000))
    await sleep(offset === size / 2 ? 3 * SECOND : 250)
  }
  sending.end()
  return answered
}

test('families read and the coach is told within two seconds, and a photo that takes ten arrives whole', async () => {
  const trip = await planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [school.ids.tripLeader] })
  const tara = createTeller(school.as('tripLeader'))
  const photo = sentPhoto(new Uint8Array(56_000).fill(7))
  const upload = uploadSlowly(photo)
  const took: number[] = []
  const until = Date.now() + 14 * SECOND
  const timed = async (act: () => Promise<unknown>) => {
    const from = performance.now()
    await act()
    took.push(performance.now() - from)
  }
  while (Date.now() < until) {
    await timed(() => school.as('family2').call(feed.page, {}))
    await timed(() => tara.tell(trip.id, 'on time'))
    await sleep(100)
  }
  expect(took.length).toBeGreaterThan(20)
  expect(quantile(took, 0.95)).toBeLessThan(2 * SECOND)
  expect(await upload).toMatchObject({ offset: photo.bytes.length })
  // Whoever does not say what they want has ten seconds for it, and is looked for each two.
  expect(slow.ended('headers')).toBeGreaterThanOrEqual(50)
  expect(slow.ended('silent')).toBeGreaterThanOrEqual(50)
}, 60_000)
