// A school's database goes through every step that it has not seen, and none comes before one that it has.
import { expect, test } from 'vitest'
import { migrationsWith } from './migrations.ts'

const released = ['2026-11-first', '2026-11-order', '2026-11-repeated-join', '2026-11-typed-codes', '2026-11-version-of-members']

test('a new step is added behind all that schools have', () => {
  const names = Object.keys(migrationsWith(new Uint8Array(32)))
  expect(names.slice(0, released.length)).toEqual(released)
  expect(names).toEqual(names.toSorted())
})
