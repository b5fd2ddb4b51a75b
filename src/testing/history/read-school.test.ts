// A deputy reviews only while the school's policy has deputies, and only until their day.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY } from '../../domain/time.ts'
import type { Policy } from '../../domain/member.ts'
import { type CastSchool, startSchool } from '../cast.ts'
import { versionOf } from '../member-version.ts'
import { readSchool } from './read-school.ts'

let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString()

test.each<[Policy, string, boolean]>([
  ['head only', inDays(1), false],
  ['head and deputies', inDays(1), true],
  ['staff directly', inDays(1), false],
])('Tom as deputy under "%s"', async (policy, publishUntil, canReview) => {
  const helen = school.as('head')
  await helen.call(contract.people.editSchool, { name: 'Ferncliff', policy, leaseDays: 7 })
  const version = await versionOf(helen, school.ids.staff)
  const tom = { version, name: 'Tom Fletcher', groupIds: [school.groups.beech], canManage: false, publishUntil }
  await helen.call(contract.people.editMember, tom, { params: { id: school.ids.staff } })
  const { members } = await readSchool(school.server.dataDir)
  expect(members.find((one) => one.id === school.ids.staff)?.canReview).toBe(canReview)
  expect(members.find((one) => one.id === school.ids.head)?.canReview).toBe(true)
})
