// Coming in: slips, letters, transfer codes, recovery, and what a guesser gets.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'

let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

test('Pat reads who she is here, with the rights of a family', async () => {
  const me = await school.as('family').call(contract.join.me, {})
  expect(me).toMatchObject({ member: { name: 'Pat', role: 'family' }, rights: [], school: { headName: 'Helen Marsh' } })
})
