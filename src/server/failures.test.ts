// What a person reads, and what the console says, when the machine below Bookbag is in trouble.
import { mkdtemp, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { contract } from '../api/contract.ts'
import { startSchool } from '../testing/cast.ts'
import { send } from '../testing/sending.ts'
import { foldersOf } from './config.ts'
import { answerFailure } from './failures.ts'
import { report } from './trouble.ts'

const log = vi.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'], now: 0 }))
afterEach(() => {
  vi.useRealTimers()
  log.mockClear()
})

const sqlite = (errcode: number) => Object.assign(new Error('secret words'), { code: 'ERR_SQLITE_ERROR', errcode })
const ofFiles = (code: string) => Object.assign(new Error('secret words'), { code })

test.each([
  ['a database that another program holds', sqlite(5), 503, 'server.busy'],
  ['a database that is being recovered by another', sqlite(261), 503, 'server.busy'],
  ['too many open files', ofFiles('EMFILE'), 503, 'server.busy'],
  ['a full disk, as SQLite says it', sqlite(13), 507, 'storage.full'],
  ['a full disk, as the system says it', ofFiles('ENOSPC'), 507, 'storage.full'],
  ['a disk that cannot be written', sqlite(778), 503, 'storage.failed'],
  ['a database with a page of rubbish', sqlite(11), 503, 'storage.failed'],
  ['a file that cannot be read', ofFiles('EIO'), 503, 'storage.failed'],
  ['a row that breaks a rule', sqlite(1555), 500, 'server.error'],
  ['a fault of Bookbag', new TypeError('secret words'), 500, 'server.error'],
])('%s is answered in its own words', async (_, error, status, problem) => {
  const app = new Hono().get('/', () => Promise.reject(error)).onError(answerFailure)
  const answer = await app.request('/')
  expect([answer.status, await answer.json()]).toMatchObject([status, { problem }])
  expect(log.mock.calls.flat().join()).not.toContain('secret words')
})

test('while trouble lasts the console says one sentence every ten minutes, and nothing of where it happened', () => {
  vi.advanceTimersByTime(3_600_000)
  for (let minutes = 0; minutes < 25; minutes++) {
    report(sqlite(11), 'Jobs')
    report(sqlite(11), 'GET /api/feed')
    vi.advanceTimersByTime(60_000)
  }
  const sentence =
    'The database or the disk cannot be read or written: please check the disk, and have the last backup at hand. (SQLite 11)'
  expect(log.mock.calls).toEqual([[sentence], [sentence], [sentence]])
  report(new TypeError('x'), 'Jobs')
  expect(log.mock.lastCall?.[0]).toMatch(/^Jobs failed: TypeError\n {4}at /)
})

test('a school whose database somebody holds says that it is busy, and goes on when it is let go', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookbag-busy-'))
  const school = await startSchool({ dataDir })
  await sql`pragma busy_timeout = 0`.execute(school.server.context.db)
  const other = new DatabaseSync(foldersOf({ dataDir }).database)
  other.exec('begin immediate')
  await expect(send(school.as('head'))).rejects.toMatchObject({ code: 'server.busy' })
  expect((await school.as('family').call(contract.feed.page, {})).posts).toEqual([])
  other.exec('rollback')
  other.close()
  await send(school.as('head'))
  await school.close()
  await rm(dataDir, { recursive: true })
})
