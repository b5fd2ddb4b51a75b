// The bytes and the time of an upload whose every connection is cut each two seconds, on a simulated line (design section 8).
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { SECOND } from '../domain/time.ts'
import { newId } from './new-id.ts'
import { newPhoto } from '../testing/device/people.ts'
import { createPace, LARGEST_PART, SMALLEST_PART } from './pace.ts'
import { sendAttachment } from './send-attachment.ts'

const MB = 1_000_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())

/** A line of so many bytes a second and so long a way (ms), cut each two seconds. Of a cut part nothing is kept: the worst case. */
function layLine(rate: number, way: number) {
  const line = { sent: 0, kept: 0 }
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    const url = new URL(address, 'https://school.test')
    const size = (init.body as Uint8Array).length
    const untilCut = 2 * SECOND - (performance.now() % (2 * SECOND))
    const needed = way + (size / rate) * SECOND
    if (needed > untilCut) {
      line.sent += Math.max(0, Math.min(size, ((untilCut - way / 2) / SECOND) * rate))
      vi.advanceTimersByTime(Math.ceil(untilCut))
      return Promise.reject(new TypeError('Failed to fetch'))
    }
    vi.advanceTimersByTime(Math.ceil(needed))
    line.sent += size
    if (Number(url.searchParams.get('offset')) === line.kept) line.kept += size
    return Promise.resolve(Response.json({ id: url.pathname.split('/').at(-1), offset: line.kept }))
  })
  return line
}

async function send(megabytes: number) {
  const { bytes, hash } = await newPhoto(megabytes * MB)
  const attachment = { id: newId(), sha256: hash, size: bytes.length, width: 1, height: 1, altText: null }
  const way = { memberId: newId(), signal: new AbortController().signal, moved: () => Promise.resolve() }
  const startedAt = performance.now()
  await sendAttachment(attachment, () => Promise.resolve(bytes.buffer), way)
  return performance.now() - startedAt
}

test.each([
  { rate: 2 * MB, way: 2, most: 1.05, slowest: 1.35 },
  { rate: 250_000, way: 2, most: 1.1, slowest: 1.13 },
  { rate: 250_000, way: 60, most: 1.1, slowest: 1.6 },
])(
  'at $rate bytes/s and $way ms, cut each 2 s, a photo costs at most $most of its bytes',
  async ({ rate, way, most, slowest }) => {
    const line = layLine(rate, way)
    const ms = await send(20)
    expect(line.sent / (20 * MB)).toBeLessThanOrEqual(most)
    expect(ms / (((20 * MB) / rate) * SECOND)).toBeLessThanOrEqual(slowest)
  },
)

test('parts stay between 16 kB and 512 kB, and shrink after a cut', () => {
  const pace = createPace()
  for (let part = 0; part < 20; part++) pace.sent(pace.partSize(), 1)
  expect(pace.partSize()).toBe(LARGEST_PART)
  pace.cut()
  expect(pace.partSize()).toBe(LARGEST_PART / 2)
  for (let part = 0; part < 20; part++) pace.sent(pace.partSize(), 60_000)
  expect(pace.partSize()).toBe(SMALLEST_PART)
})

test('on a coach, where the way is longer than in school, parts grow to outweigh the wait for each reply', () => {
  const pace = createPace()
  const sendMany = (bytesPerMs: number, way: number) => {
    for (let part = 0; part < 10; part++) pace.sent(pace.partSize(), way + pace.partSize() / bytesPerMs)
    return pace.partSize()
  }
  pace.asked(2)
  pace.asked(300)
  expect(sendMany(400, 2)).toBeCloseTo(60 * 400, -3)
  for (let question = 0; question < 5; question++) pace.asked(200)
  expect(sendMany(250, 200)).toBeCloseTo(2.5 * 200 * 250, -3)
})
