// What somebody learns who gets hold of the school's database, and of nothing else.
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as below } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import { createCaller } from '../testing/caller.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { startTestServer, type TestServer } from '../testing/server.ts'
import { hashOf } from './codes.ts'
import { foldersOf } from './config.ts'

const { join, people } = contract
const deviceName = 'A phone'
let dataDir: string
let school: CastSchool
let keyFile: string
beforeAll(async () => {
  dataDir = await mkdtemp(below(tmpdir(), 'bookbag-'))
  keyFile = foldersOf({ dataDir }).lettersKey
  school = await startSchool({ dataDir })
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function makeSlips(count: number) {
  const groupIds = [school.groups.beech]
  const { slips } = await school.as('office').call(people.invite, { role: 'family', groupIds, names: [], count })
  return slips
}
const come = (server: TestServer, code: string) => createCaller(server.url).call(join.signIn, { code, name: 'Nan', deviceName })

test('letters and digits cannot be found by trying them all against the database', async () => {
  const [slip] = await makeSlips(1)
  const { code } = await school.as('family').call(join.transferCode, {})
  const rows = await school.server.context.db.selectFrom('invitation').selectAll().execute()
  const kept = JSON.stringify(rows)
  for (const typed of [slip?.letters ?? '', code]) expect(kept).not.toContain(hashOf(typed))
  expect(kept).not.toContain((await readFile(keyFile)).toString('hex'))
})

/** Those that point at others first. */
const LATER_COLUMNS = [
  ['member', 'version'],
  ['school', 'digest_until'],
  ['school', 'language'],
  ['session', 'language'],
  ['post', 'search_number'],
] as const
const LATER_TABLES = [
  'trip_reach',
  'trip_update',
  'trip_leader',
  'trip_group',
  'trip',
  'push',
  'notification_choice',
  'subscription',
  'post_search',
  'engagement',
  'letter',
  'mail_stop',
  'mail_ask',
  'mail_address',
]

test.skipIf(process.platform === 'win32')('only the owner of the folder may read the key', async () => {
  expect((await stat(keyFile)).mode % 0o1000).toBe(0o600)
})

test('slips that were kept in the old way open after the update and after a restart; without the key, by their QR code', async () => {
  const [first, second, third] = await makeSlips(3)
  const { db } = school.server.context
  for (const slip of [first, second, third])
    await db
      .updateTable('invitation')
      .set({ letters_hash: hashOf(slip?.letters ?? '') })
      .where('id', '=', slip?.invitationId ?? '')
      .execute()
  // As it was before the step that keys them, and every later one.
  await sql`delete from kysely_migration where name >= '2026-11-typed-codes'`.execute(db)
  await sql`drop index post_search_number`.execute(db)
  await sql`drop index post_group_group`.execute(db)
  for (const [table, column] of LATER_COLUMNS)
    await sql`alter table ${sql.table(table)} drop column ${sql.ref(column)}`.execute(db)
  for (const table of LATER_TABLES) await sql`drop table ${sql.table(table)}`.execute(db)
  await school.server.close()
  const updated = await startTestServer({ dataDir })
  await come(updated, first?.letters ?? '')
  await updated.close()
  const restarted = await startTestServer({ dataDir })
  await come(restarted, second?.letters ?? '')
  await restarted.close()
  await writeFile(keyFile, 'cut short')
  const keyless = await startTestServer({ dataDir })
  await expect(come(keyless, third?.letters ?? '')).rejects.toMatchObject({ code: 'code.refused' })
  await come(keyless, third?.url ?? '')
  expect(await readFile(keyFile)).toHaveLength(32)
  await keyless.close()
})
