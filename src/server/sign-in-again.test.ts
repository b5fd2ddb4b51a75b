// The answer to a code was lost on the way: the same try is answered again, and nobody who was sent away comes back by it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import { MINUTE } from '../domain/time.ts'
import { type Caller, createCaller } from '../testing/caller.ts'
import { createActor } from './demo/actor.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { slipFor } from '../testing/slip.ts'

const { join, people } = contract
const deviceName = 'A phone'
let school: CastSchool
let nowMs = Date.parse('2026-11-24T09:00:00.000Z')
beforeAll(async () => {
  school = await startSchool({ now: () => new Date(nowMs).toISOString() })
})
afterAll(() => school.close())

const newDevice = () => createCaller(school.server.url)

test('Nan, whose answer was lost, taps again and is in once; the lost session has ended', async () => {
  const slip = await slipFor(school)
  const attempt = crypto.randomUUID()
  const lost = newDevice()
  const first = await lost.call(join.signIn, { code: slip.url, name: 'Nan', deviceName, attempt })
  const nan = newDevice()
  const again = await nan.call(join.signIn, { code: slip.letters, deviceName, attempt })
  expect(again.member).toEqual(first.member)
  await expect(lost.call(join.me, {})).rejects.toMatchObject({ code: 'session.ended' })
  expect((await nan.call(join.sessions, {})).sessions).toHaveLength(1)
})

test('a used slip stays used for another try, after ten minutes, and for a member who was removed', async () => {
  const attempt = crypto.randomUUID()
  const [slip, other] = [await slipFor(school), await slipFor(school)]
  const come = (code: string, by: string) => newDevice().call(join.signIn, { code, name: 'Nan', deviceName, attempt: by })
  await come(slip.url, attempt)
  await expect(come(slip.url, crypto.randomUUID())).rejects.toMatchObject({ code: 'code.refused' })
  await expect(newDevice().call(join.signIn, { code: slip.url, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  nowMs += 10 * MINUTE
  await expect(come(slip.url, attempt)).rejects.toMatchObject({ code: 'code.refused' })
  const { member } = await come(other.url, attempt)
  await school.as('head').call(people.removeMember, {}, { params: { id: member.id } })
  await expect(come(other.url, attempt)).rejects.toMatchObject({ code: 'code.refused' })
})

test('Nan taps many times while the line hangs: she is one member, on one device', async () => {
  const slip = await slipFor(school)
  const attempt = crypto.randomUUID()
  // Without a line between, so that their steps mix.
  const phones = Array.from({ length: 4 }, () => createActor(async (path, init) => school.server.app.request(path, init)))
  const asking = { code: slip.url, name: 'Nan', deviceName, attempt }
  const lost = await newDevice().call(join.signIn, asking)
  const all = [lost, ...(await Promise.all(phones.map((phone) => phone.call(join.signIn, asking))))]
  expect(new Set(all.map((me) => me.member.id)).size).toBe(1)
  const reads = await Promise.all(phones.map(async (phone) => (await phone.request('/api/me?v=1')).status))
  expect(reads.toSorted((a, b) => a - b)).toEqual([200, 401, 401, 401])
})

test.each([
  ['signed out', (_id: string, phone: Caller) => phone.call(join.endSession, {}, { params: { id: 'this' } })],
  [
    'given a new slip, for the phone was lost,',
    (id: string) => school.as('office').call(people.reinvite, {}, { params: { id } }),
  ],
  ['removed', (id: string) => school.as('office').call(people.removeMember, {}, { params: { id } })],
])('a phone that was %s does not come back by saying its slip again', async (_, end) => {
  const asking = { code: (await slipFor(school)).url, name: 'Nan', deviceName, attempt: crypto.randomUUID() }
  const phone = newDevice()
  const { member } = await phone.call(join.signIn, asking)
  await end(member.id, phone)
  await expect(newDevice().call(join.signIn, asking)).rejects.toMatchObject({ code: 'code.refused' })
})
