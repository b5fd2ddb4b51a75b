// F4: no answer leaves the school before what it says is on the disk.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { startDoomed } from '../../testing/crashing.ts'
import { freePort } from '../../testing/free-port.ts'
import { photo } from '../../testing/photos.ts'
import { sentPhoto, submissionOf, submit, uploadPart } from '../../testing/sending.ts'
import { canTrace, readCalls, type SystemCall, traceInto } from '../../testing/system-calls.ts'
import { newId } from '../context.ts'

const picture = await photo({ width: 700, height: 600, isGrainy: true })
const sent = sentPhoto(picture)
const photoId = sent.attachment.id
const isTraceable = canTrace()
let dataDir: string
let calls: SystemCall[] = []

/** Two parts, a submission and a takedown, under strace. */
beforeAll(async () => {
  if (!isTraceable) return
  dataDir = await mkdtemp(join(tmpdir(), 'bookbag-'))
  const port = await freePort()
  const school: CastSchool = await startSchool({ dataDir, port })
  await school.server.close()
  const trace = join(dataDir, 'strace.txt')
  const env = { DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` }
  const { kill, died } = await startDoomed(env, traceInto(trace))
  const helen = school.as('head')
  const id = newId()
  await uploadPart(helen, sent, 0, 30_000)
  await uploadPart(helen, sent, 30_000, picture.length)
  await submit(helen, id, submissionOf([sent]))
  await helen.call(contract.posts.takeDown, {}, { params: { id } })
  // The kill may fall between an answer and the tracer's note of it: one more answer, and the takedown's is surely noted.
  await helen.call(contract.posts.mine, {})
  kill()
  await died
  calls = readCalls(await readFile(trace, 'utf8'))
}, 60_000)
afterAll(() => (dataDir ? rm(dataDir, { recursive: true, force: true }) : undefined))

const named = (name: RegExp, what: RegExp) => (call: SystemCall) => name.test(call.name) && what.test(call.what)
const sync = /^f(data)?sync$/
/** Where the first part, the second, the receipt and the takedown were answered. */
function answers(): number[] {
  const found = calls.flatMap((call, at) => (named(/^writev?$/, /(TCP|socket:).*HTTP\/1\.1 200/)(call) ? [at] : []))
  expect(found.length).toBeGreaterThanOrEqual(4)
  return found
}
/** Where it happened last before `end`, -1 when never. */
const last = (end: number, name: RegExp, what: RegExp) => calls.slice(0, end).findLastIndex(named(name, what))
const first = (from: number, name: RegExp, what: RegExp) => calls.findIndex((call, at) => at > from && named(name, what)(call))

function expectInOrder(places: number[]): void {
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
}

test.skipIf(!isTraceable)('an offset is answered after its bytes, and their folder, are on the disk', () => {
  const [firstPart = 0, secondPart = 0] = answers()
  const file = new RegExp(`uploads/${photoId}`)
  expectInOrder([last(firstPart, /^write$/, file), last(firstPart, sync, file), last(firstPart, sync, /uploads>/), firstPart])
  expectInOrder([firstPart, last(secondPart, /^write$/, file), last(secondPart, sync, file), secondPart])
})

test.skipIf(!isTraceable)(
  'a receipt is answered after photo, rendition, folders and database are on the disk, in this order',
  () => {
    const [, secondPart = 0, receipt = 0] = answers()
    const renamed = last(receipt, /^rename$/, new RegExp(`originals/${photoId}`))
    const folder = first(renamed, sync, /originals>/)
    expectInOrder([
      secondPart,
      first(secondPart, sync, new RegExp(`${photoId}.480.webp`)),
      first(secondPart, sync, /renditions>/),
      renamed,
      folder,
    ])
    expectInOrder([first(secondPart, sync, new RegExp(`uploads/${photoId}`)), renamed])
    const wal = last(receipt, /^p?write(64)?$/, /sqlite-wal/)
    const walSync = last(receipt, sync, /sqlite-wal/)
    expectInOrder([wal, walSync, receipt])
    expectInOrder([folder, walSync])
  },
)

test.skipIf(!isTraceable)('a takedown is answered after the database says so, and then every file is off the disk', () => {
  const [, , receipt = 0, takedown = 0] = answers()
  const walSync = first(receipt, sync, /sqlite-wal/)
  const erased = [`originals/${photoId}`, `${photoId}.480.webp`].map((name) => last(takedown, /^unlink$/, new RegExp(name)))
  for (const at of erased) expectInOrder([walSync, at])
  for (const folder of [/originals>/, /renditions>/]) expectInOrder([Math.max(...erased), last(takedown, sync, folder), takedown])
})
