// Groups: no two go by the same name, they keep the order in which they were made, and one in use is not removed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY } from '../../domain/time.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { createTeller, planTrip } from '../../testing/trips.ts'
import { groupKeys, groupNames } from '../demo/people.ts'

const { join, people, trips } = contract
let school: CastSchool
const asHead = () => school.as('head')
const names = async () => (await asHead().call(join.me, {})).groups.map(({ name }) => name)

beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

test('the head reads the groups in the order in which they were typed, and a new one comes last', async () => {
  await asHead().call(people.addGroup, { name: 'After-school art' })
  expect(await names()).toEqual([...groupKeys.map((key) => groupNames[key]), 'After-school art'])
})

test('nobody adds a second group of a name, nor gives one the name of another, but may change its capitals', async () => {
  const [oak, beech] = [{ params: { id: school.groups.oak } }, groupNames.beech]
  const refused = { code: 'group.exists' }
  await expect(asHead().call(people.addGroup, { name: ` ${beech.toUpperCase()} ` })).rejects.toMatchObject(refused)
  await expect(asHead().call(people.renameGroup, { name: beech }, oak)).rejects.toMatchObject(refused)
  expect(await asHead().call(people.renameGroup, { name: groupNames.oak.toUpperCase() }, oak)).toMatchObject({
    name: groupNames.oak.toUpperCase(),
  })
})

test('a group that only an unused slip is for stays until the slip is cancelled', async () => {
  const { id } = await asHead().call(people.addGroup, { name: 'Choir' })
  const { slips } = await asHead().call(people.invite, { role: 'family', groupIds: [id], names: [], count: 2 })
  expect(slips[1]?.number).toBe((slips[0]?.number ?? 0) + 1)
  const removal = () => asHead().call(people.removeGroup, {}, { params: { id } })
  await expect(removal()).rejects.toMatchObject({ code: 'group.in_use' })
  for (const { invitationId } of slips) await asHead().call(people.revokeInvitation, {}, { params: { id: invitationId } })
  await removal()
  expect(await names()).not.toContain('Choir')
})

test('a group whose trips are over or were taken off can be removed; one whose trip is still to come cannot', async () => {
  const { id } = await asHead().call(people.addGroup, { name: 'Swimming' })
  const removal = () => asHead().call(people.removeGroup, {}, { params: { id } })
  const plan = { groupIds: [id], leaderIds: [] }
  // Back a day ago, and never said to be.
  const over = await planTrip(school.as('office'), plan, Date.now() - 2 * DAY)
  const coming = await planTrip(school.as('office'), plan)
  await expect(removal()).rejects.toMatchObject({ code: 'group.in_use' })
  await school.as('office').call(trips.remove, {}, { params: { id: coming.id } })
  await removal()
  expect(await names()).not.toContain('Swimming')
  // News that was written on the way and arrives only now brings back no trip without a group.
  await expect(createTeller(school.as('office')).tell(over.id, 'left')).rejects.toMatchObject({ code: 'trip.over' })
  expect((await school.as('office').call(trips.plans, {})).trips).toEqual([])
  // Neither can come back under its id.
  for (const { id: tripId } of [over, coming])
    await expect(
      planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [], id: tripId }),
    ).rejects.toMatchObject({ code: 'trip.state' })
})
