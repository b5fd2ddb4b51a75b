// A letter or a push that no longer waits is neither ended nor put off again; one that was claimed is, on purpose.
import { expect, test } from 'vitest'
import { newId } from '../context.ts'
import { openDatabase } from './db.ts'
import * as letters from './letters.ts'
import { migrate, migrationsWith } from './migrations.ts'

const NOW = '2026-12-07T10:00:00.000Z'
const LATER = '2026-12-07T11:00:00.000Z'

test('what was taken back stays so, and what was claimed and surely not sent waits once more', async () => {
  const db = openDatabase(':memory:')
  await migrate(db, migrationsWith(new Uint8Array(32)))
  const id = newId()
  const letter = {
    id,
    kind: 'digest',
    subjectId: newId(),
    addressId: newId(),
    postIds: [],
    nextTryAt: NOW,
    expiresAt: LATER,
  } as const
  await letters.add(db, [letter], null)
  expect([await letters.end(db, id, 'sent'), await letters.end(db, id, 'dropped')]).toEqual([true, false])
  await letters.postpone(db, { id, attempts: 1, nextTryAt: LATER, isClaimed: false })
  expect(await letters.nextAt(db)).toBeNull()
  await letters.postpone(db, { id, attempts: 1, nextTryAt: LATER, isClaimed: true })
  expect(await letters.due(db, LATER, 9)).toMatchObject([{ id, attempts: 1, nextTryAt: LATER }])
  expect([await letters.end(db, id, 'dropped', 'sent'), await letters.end(db, id, 'dropped')]).toEqual([false, true])
  await db.destroy()
})
