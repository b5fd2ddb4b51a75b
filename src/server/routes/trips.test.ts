// Trips: what the office plans, what leaders say, and who reads it.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import type { Trip, TripCard } from '../../domain/trip.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { createTeller, planTrip } from '../../testing/trips.ts'
import { newId } from '../context.ts'

const { trips, feed, people } = contract
const EIGHT = Date.parse('2026-12-07T08:00:00.000Z')
let nowMs = EIGHT
let school: CastSchool
let trip: Trip
beforeAll(async () => {
  school = await startSchool({ now: () => new Date(nowMs).toISOString() })
})
afterAll(() => school.close())
beforeEach(async () => {
  nowMs = EIGHT
  trip = await planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [school.ids.tripLeader] }, nowMs)
})

const tellerOf = (person: 'tripLeader' | 'office') => createTeller(school.as(person), () => nowMs)
const at = (ms: number) => new Date(ms).toISOString()
const cardFor = async (person: 'family' | 'family2' | 'staff' | 'tripLeader'): Promise<TripCard | undefined> =>
  (await school.as(person).call(trips.current, {})).trips.find(({ id }) => id === trip.id)
const edit = (change: Partial<Trip>) => {
  const { id, ...plan } = { ...trip, ...change }
  return school.as('office').call(trips.edit, plan, { params: { id } })
}

test('the families of its groups and all staff see a trip, and nobody else; only who leads it may tell', async () => {
  expect(await cardFor('family2')).toMatchObject({ title: 'Canterbury Cathedral', groups: ['Oak Year 5'], mayUpdate: false })
  expect(await cardFor('family')).toBeUndefined()
  expect(await cardFor('staff')).toMatchObject({ mayUpdate: false })
  expect(await cardFor('tripLeader')).toMatchObject({ mayUpdate: true })
})

test('what a leader says is on the card at once, and reaches open phones by the change log', async () => {
  const pat = school.as('family2')
  const { position } = await pat.call(feed.page, {})
  await tellerOf('tripLeader').tell(trip.id, 'late', at(EIGHT + 6 * HOUR))
  const changes = await pat.call(feed.changes, { after: position })
  expect(changes.position).toBe(position + 1)
  expect(changes.trips).toContainEqual(
    expect.objectContaining({ id: trip.id, news: expect.objectContaining({ status: 'late', etaAt: at(EIGHT + 6 * HOUR) }) }),
  )
})

test('of two leaders, the one who wrote last is right, though the other’s news comes hours later from a clock of yesterday', async () => {
  const [tara, olu] = [tellerOf('tripLeader'), tellerOf('office')]
  const heardAt = at(EIGHT)
  const late = tara.write('late', at(EIGHT + 6 * HOUR), {
    deviceAt: at(EIGHT + 10 * MINUTE - DAY),
    aheadMs: -DAY,
    heardAt,
  })
  nowMs = EIGHT + 20 * MINUTE
  await olu.tell(trip.id, 'on time', null, { deviceAt: at(nowMs), heardAt })
  nowMs = EIGHT + 3 * HOUR
  await tara.send(trip.id, late)
  const news = (await cardFor('family2'))?.news
  expect(news).toMatchObject({ status: 'on time', etaAt: trip.expected.back, asOf: at(EIGHT + 20 * MINUTE) })
  expect(news?.changes.map(({ status }) => status)).toEqual(['on time', 'late'])
})

test('the same news sent twice is kept once, with the same receipt; other news under its number is refused', async () => {
  const tara = tellerOf('tripLeader')
  const left = tara.write('left')
  const receipt = await tara.send(trip.id, left)
  nowMs += MINUTE
  expect(await tara.send(trip.id, left)).toEqual(receipt)
  expect((await cardFor('family2'))?.news.changes).toHaveLength(1)
  await expect(tara.send(trip.id, { ...left, status: 'back' })).rejects.toMatchObject({ code: 'trip.conflict' })
  await expect(tellerOf('office').send(trip.id, left)).rejects.toMatchObject({ code: 'not_found' })
})

test('news of tomorrow counts as news of now', async () => {
  await tellerOf('tripLeader').tell(trip.id, 'left', null, { deviceAt: at(EIGHT + DAY), heardAt: at(EIGHT + DAY) })
  expect(Date.parse((await cardFor('family2'))?.news.asOf ?? '') - EIGHT).toBeLessThanOrEqual(1)
})

test('who leads a trip no more tells nobody anything, and what they said before stays', async () => {
  const tara = tellerOf('tripLeader')
  await tara.tell(trip.id, 'left')
  await edit({ leaderIds: [] })
  await expect(tara.tell(trip.id, 'back')).rejects.toMatchObject({ code: 'trip.not_leader' })
  expect((await cardFor('family2'))?.news.status).toBe('left')
  // The office hears it by telephone.
  await tellerOf('office').tell(trip.id, 'back')
  expect((await cardFor('family2'))?.news.status).toBe('back')
})

test('a trip that was taken off is on no screen, and its leader hears why the news went nowhere', async () => {
  const { position } = await school.as('family2').call(feed.page, {})
  const remove = () => school.as('office').call(trips.remove, {}, { params: { id: trip.id } })
  await remove()
  await remove()
  expect(await cardFor('family2')).toBeUndefined()
  const changes = await school.as('family2').call(feed.changes, { after: position })
  expect(changes.position).toBe(position + 1)
  await expect(tellerOf('tripLeader').tell(trip.id, 'left')).rejects.toMatchObject({ code: 'trip.over' })
})

test('the card goes two hours after the coach is back', async () => {
  await tellerOf('tripLeader').tell(trip.id, 'back', null, { deviceAt: at(EIGHT), heardAt: at(EIGHT - HOUR) })
  nowMs = EIGHT + 2 * HOUR - 1
  expect(await cardFor('family2')).toBeDefined()
  nowMs = EIGHT + 2 * HOUR
  expect(await cardFor('family2')).toBeUndefined()
})

test('two people of the office edit a trip: the second is told; what does not fit is not planned', async () => {
  await edit({ title: 'Dover Castle' })
  await expect(edit({ title: 'Leeds Castle' })).rejects.toMatchObject({ code: 'trip.state' })
  expect((await cardFor('family2'))?.title).toBe('Dover Castle')
  const plan = (change: Partial<Trip>) =>
    planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [], ...change }, nowMs)
  await expect(plan({ groupIds: [newId()] })).rejects.toMatchObject({ code: 'not_found' })
  await expect(plan({ groupIds: [] })).rejects.toMatchObject({ code: 'request.invalid' })
  await expect(plan({ leaderIds: [school.ids.family] })).rejects.toMatchObject({ code: 'not_found' })
  await expect(plan({ expected: { ...trip.expected, back: trip.expected.left } })).rejects.toMatchObject({
    code: 'request.invalid',
  })
  // A lost answer, asked again.
  const { version: _, ...same } = await plan({})
  await school.as('office').call(trips.plan, same)
  const { trips: all } = await school.as('office').call(trips.plans, {})
  expect(all.filter(({ id }) => id === same.id)).toHaveLength(1)
})

test('a leader reads which families the last news reached: delivered, opened, and who was not', async () => {
  const tara = tellerOf('tripLeader')
  const { updateId: first } = await tara.tell(trip.id, 'left')
  const reach = async () => (await school.as('tripLeader').call(trips.reach, {}, { params: { id: trip.id } })).members
  const note = (updateId: string, isOpened: boolean) =>
    school.as('family2').call(trips.noteReach, { updateId, isOpened }, { params: { id: trip.id } })
  expect(await reach()).toMatchObject([{ name: 'Sam', groups: ['Oak Year 5'], deliveredAt: null, openedAt: null }])
  await note(first, false)
  nowMs += MINUTE
  await note(first, true)
  nowMs += MINUTE
  await note(first, true)
  await note(first, false)
  expect(await reach()).toMatchObject([{ deliveredAt: at(EIGHT), openedAt: at(EIGHT + MINUTE) }])
  await tara.tell(trip.id, 'arrived')
  expect(await reach()).toMatchObject([{ deliveredAt: null, openedAt: null }])
  await expect(note(newId(), true)).rejects.toMatchObject({ code: 'not_found' })
})

test('a family that was removed, or moved to another group, sees the trip no more', async () => {
  const { members } = await school.as('office').call(people.members, {})
  const member = members.find(({ id }) => id === school.ids.family2)
  if (!member) throw new Error('Sam is not here.')
  const move = (groupIds: string[], version: number) => {
    const { name, canManage, publishUntil } = member
    return school
      .as('office')
      .call(people.editMember, { version, name, groupIds, canManage, publishUntil }, { params: { id: member.id } })
  }
  const { version } = await move([school.groups.elm], member.version)
  expect(await cardFor('family2')).toBeUndefined()
  await move([school.groups.oak], version)
  expect(await cardFor('family2')).toBeDefined()
})

test('the office changes a trip whose leader has left the school, without them', async () => {
  await school.as('head').call(people.removeMember, {}, { params: { id: school.ids.tripLeader } })
  const { trips: all } = await school.as('office').call(trips.plans, {})
  const planned = all.find(({ id }) => id === trip.id)
  expect(planned?.leaderIds).toEqual([])
  const { id, ...plan } = { ...trip, ...planned, title: 'Canterbury by bus' }
  await school.as('office').call(trips.edit, plan, { params: { id } })
  expect((await cardFor('family2'))?.title).toBe('Canterbury by bus')
})
