// Permission lists: who reads, who writes, and what is remembered of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'

const { permissions } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

async function beech() {
  const { lists } = await school.as('staff').call(permissions.lists, {})
  return lists.find((list) => list.groupId === school.groups.beech) ?? expect.fail('no list')
}

test('Tom reads every list, Pat none', async () => {
  expect((await school.as('staff').call(permissions.lists, {})).lists).toHaveLength(7)
  await expect(school.as('family').call(permissions.lists, {})).rejects.toMatchObject({ code: 'not_found' })
})

test('Olu turns one answer, and Helen sees who did it', async () => {
  const list = await beech()
  const pupils = list.pupils.map((pupil) => (pupil.knownAs === 'Jack' ? { ...pupil, isAllowed: true } : pupil))
  const params = { groupId: list.groupId }
  const after = await school.as('office').call(permissions.replace, { version: list.version, pupils }, { params })
  expect(after.version).toBe(list.version + 1)
  expect(after.pupils.map((pupil) => pupil.id)).toEqual(list.pupils.map((pupil) => pupil.id))
  const { changes } = await school.as('head').call(permissions.history, {}, { params })
  expect(changes[0]).toMatchObject({ byName: 'Olu Adeyemi', pupil: 'Jack S.', from: false, to: true })
})

test('of two people who save the same version, the second is told', async () => {
  const list = await beech()
  const save = () =>
    school
      .as('office')
      .call(permissions.replace, { version: list.version, pupils: list.pupils }, { params: { groupId: list.groupId } })
  const results = await Promise.allSettled([save(), save()])
  expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await expect(save()).rejects.toMatchObject({ code: 'post.state' })
})
