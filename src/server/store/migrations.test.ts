// A school's database goes through every step that it has not seen, and none comes before one that it has.
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openDatabase } from './db.ts'
import { migrate, migrationsWith } from './migrations.ts'

const released = ['2026-11-first', '2026-11-order', '2026-11-repeated-join', '2026-11-typed-codes', '2026-11-version-of-members']

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
