// A school's database goes through every step that it has not seen, and none comes before one that it has.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { hashOf, typedHashOf } from '../codes.ts'
import { newId } from '../context.ts'
import { openDatabase } from './db.ts'
import { migrate, migrationsWith } from './migrations.ts'

const released = [
  '2026-11-first',
  '2026-11-order',
  '2026-11-repeated-join',
  '2026-11-typed-codes',
  '2026-11-version-of-members',
  '2026-12-01-trips',
  '2026-12-02-notifications',
  '2026-12-04-search',
  '2026-12-07-engagement',
  '2026-12-08-languages',
  '2026-12-09-letters',
  '2026-12-10-digest',
  '2026-12-11-refused',
]

test('a new step is added behind all that schools have', () => {
  const names = Object.keys(migrationsWith(new Uint8Array(32)))
  expect(names.slice(0, released.length)).toEqual(released)
  expect(names).toEqual(names.toSorted())
})

test('a step that was cut in its middle leaves nothing behind, and is taken whole the next time', async () => {
  const db = openDatabase(':memory:')
  let isCut = true
  const steps = {
    ...migrationsWith(new Uint8Array(32)),
    '2999-01-cut': {
      up: async (connection: typeof db) => {
        await sql`alter table post add column mood text`.execute(connection)
        if (isCut) throw new Error('The power went.')
        await sql`alter table post add column weather text`.execute(connection)
      },
    },
  }
  await migrate(db, migrationsWith(new Uint8Array(32)))
  await expect(migrate(db, steps)).rejects.toThrow('The power went.')
  isCut = false
  await migrate(db, steps)
  const { rows } = await sql<{ name: string }>`select name from pragma_table_info('post')`.execute(db)
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['mood', 'weather']))
  await db.destroy()
})

test('a school that began with the first Bookbag keeps its people, and the codes on its printed slips go on working', async () => {
  const db = openDatabase(':memory:')
  const key = new Uint8Array(32).fill(7)
  const steps = migrationsWith(key)
  const [firstName = ''] = released
  const first = steps[firstName]
  if (!first) throw new Error('There is no first step.')
  await migrate(db, { [firstName]: first })
  await sql`insert into school values ('s', 'Hill', 'review', 30, 0, 'p', 'q', '2026-11-01')`.execute(db)
  await sql`insert into member values ('m', 's', 'Helen', 'head', 1, null, 0, '2026-11-01', null, null)`.execute(db)
  await sql`insert into invitation (id, kind, role, group_ids, token_hash, letters_hash, tries, is_reusable, created_at, expires_at)
    values ('i', 'family', 'family', '[]', 't', ${hashOf('BOATBOAT')}, 0, 0, '2026-11-01', '2026-12-01')`.execute(db)
  await migrate(db, steps)
  await migrate(db, steps)
  const members = await sql`select name, version from member`.execute(db)
  expect(members.rows).toEqual([{ name: 'Helen', version: 1 }])
  const slips = await sql`select letters_hash as hash, session_id as session from invitation`.execute(db)
  expect(slips.rows).toEqual([{ hash: typedHashOf('BOATBOAT', key), session: null }])
  await db.destroy()
})

test('what a school has published before there was a search is found after the update, and what waits is not', async () => {
  const db = openDatabase(':memory:')
  const steps = migrationsWith(new Uint8Array(32))
  await migrate(db, Object.fromEntries(released.slice(0, 5).map((name) => [name, steps[name] ?? { up: async () => {} }])))
  await sql`insert into school values ('s', 'Hill', 'review', 30, 0, 'p', 'q', '2026-11-01')`.execute(db)
  await sql`insert into member values ('m', 's', 'Helen', 'head', 1, null, 0, '2026-11-01', null, null, 1)`.execute(db)
  const at = '2026-11-02T09:00:00.000Z'
  const post = {
    id: newId(),
    version: 1,
    caption: 'Zoë’s boats',
    tag: null,
    groups: ['Oak'],
    authorName: 'Helen',
    publishedAt: at,
    photos: [],
  }
  for (const [id, state, json] of [
    [post.id, 'published', JSON.stringify(post)],
    ['w', 'pending', null],
    ['d', 'published', '{}'],
  ])
    await sql`insert into post values (${id}, 's', 'm', ${state}, 1, 1, '{}', '', ${at}, ${at}, 1, 1, null, null, ${json}, ${at})`.execute(
      db,
    )
  await migrate(db, steps)
  const { rows } = await sql`select post.id from post_search join post on search_number = post_search.rowid
    where post_search match '"zoe" "oak"'`.execute(db)
  expect(rows).toEqual([{ id: post.id }])
  await db.destroy()
})

test('the first digest of a school that has posted for months tells of nothing that was there before the update', async () => {
  const db = openDatabase(':memory:')
  const steps = migrationsWith(new Uint8Array(32))
  await migrate(db, Object.fromEntries(released.slice(0, 5).map((name) => [name, steps[name] ?? { up: async () => {} }])))
  await sql`insert into school values ('s', 'Hill', 'review', 30, 0, 'p', 'q', '2026-11-01')`.execute(db)
  const before = new Date().toISOString()
  await migrate(db, steps)
  const { rows } = await sql<{ until: string }>`select digest_until as until from school`.execute(db)
  expect(rows[0]?.until).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  expect(Date.parse(rows[0]?.until ?? '')).toBeGreaterThanOrEqual(Date.parse(before))
  await db.destroy()
})

test('a school that has had a digest keeps the mark up to which it was told', async () => {
  const db = openDatabase(':memory:')
  const steps = migrationsWith(new Uint8Array(32))
  await migrate(db, Object.fromEntries(released.slice(0, 7).map((name) => [name, steps[name] ?? { up: async () => {} }])))
  await sql`insert into school values ('s', 'Hill', 'review', 30, 0, 'p', 'q', '2026-11-01', '2026-12-02T17:30:00.000Z')`.execute(
    db,
  )
  await migrate(db, steps)
  const { rows } = await sql`select digest_until as until from school`.execute(db)
  expect(rows).toEqual([{ until: '2026-12-02T17:30:00.000Z' }])
  await db.destroy()
})
