// Coming in: slips, letters, transfer codes, recovery, and what a guesser gets.
import { createHash, webcrypto } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { contract } from '../api/contract.ts'
import { leaseText } from '../domain/lease.ts'
import { DAY, MINUTE } from '../domain/time.ts'
import { createCaller } from '../testing/caller.ts'
import { type CastSchool, startSchool } from '../testing/cast.ts'
import { slipFor } from '../testing/slip.ts'
import { recoveryLink } from './console-codes.ts'
import { GUESSES_FROM_ONE } from './guesses.ts'

const { join, people } = contract
const deviceName = 'A phone'
let school: CastSchool
let nowMs = Date.parse('2026-11-24T09:00:00.000Z')
beforeAll(async () => {
  school = await startSchool({ now: () => new Date(nowMs).toISOString() })
})
afterAll(() => school.close())
// Each test starts on a day without wrong guesses.
beforeEach(() => {
  nowMs += DAY
})

const newDevice = () => createCaller(school.server.url)

test('Pat reads who she is here, with the rights of a family and only her own group', async () => {
  const me = await school.as('family').call(join.me, {})
  expect(me).toMatchObject({ member: { name: 'Pat', role: 'family' }, rights: [], school: { headName: 'Helen Marsh' } })
  expect(me.groups.map((group) => group.name)).toEqual(['Beech Year 2'])
})

test('a new family is asked for a name first, which does not use the slip up', async () => {
  const slip = await slipFor(school)
  const asked = newDevice().call(join.signIn, { code: slip.url, deviceName })
  await expect(asked).rejects.toMatchObject({
    code: 'name.needed',
    detail: { schoolName: 'Ferncliff Primary School', role: 'family', groups: ['Beech Year 2'] },
  })
  const me = await newDevice().call(join.signIn, { code: slip.url, name: 'Nan', deviceName })
  expect(me.member).toMatchObject({ name: 'Nan', role: 'family', groupIds: [school.groups.beech] })
})

test('on a slip that names its reader nobody joins under another name', async () => {
  const asking = { role: 'staff', groupIds: [], names: ['Tom Okafor'], count: 1 } as const
  const { slips } = await school.as('head').call(people.invite, { ...asking, groupIds: [], names: [...asking.names] })
  const me = await newDevice().call(join.signIn, { code: slips[0]?.url ?? '', name: 'Helen Marsh', deviceName })
  expect(me.member.name).toBe('Tom Okafor')
})

test('the letters are the same slip as its QR code: whoever comes second is refused', async () => {
  const slip = await slipFor(school)
  const typed = `${slip.letters.slice(0, 4).toLowerCase()} ${slip.letters.slice(4)}`
  await newDevice().call(join.signIn, { code: typed, name: 'Nan', deviceName })
  const again = { code: slip.url, deviceName }
  await expect(newDevice().call(join.signIn, { ...again, name: 'Una' })).rejects.toMatchObject({ code: 'code.refused' })
  await expect(newDevice().call(join.signIn, again)).rejects.toMatchObject({ code: 'code.refused' })
})

test('a used, a revoked, an expired and an invented code are answered alike', async () => {
  const [used, revoked, expired] = [await slipFor(school), await slipFor(school), await slipFor(school)]
  await newDevice().call(join.signIn, { code: used.url, name: 'Nan', deviceName })
  await school.as('office').call(people.revokeInvitation, {}, { params: { id: revoked.invitationId } })
  const bodies = new Set<string>()
  const tryCode = async (code: string) => {
    const body = JSON.stringify({ code: code.split('#')[1] ?? code, name: 'Una', deviceName })
    const headers = { 'content-type': 'application/json' }
    const response = await newDevice().request('/api/sessions', { method: 'POST', body, headers })
    bodies.add(`${response.status} ${await response.text()}`)
  }
  await tryCode(used.url)
  await tryCode(revoked.url)
  await tryCode('#AAAAAAAAAAAAAAAAAAAAAA')
  await tryCode('BCDFGHJK')
  nowMs += 30 * DAY
  await tryCode(expired.url)
  await tryCode(expired.letters)
  expect([...bodies]).toEqual([expect.stringMatching(/^422 .*code\.refused/)])
})

test('a family that types its used slip again and again is refused, and keeps nobody else from typing', async () => {
  const [used, other] = [await slipFor(school), await slipFor(school)]
  const come = (code: string) => newDevice().call(join.signIn, { code, name: 'Nan', deviceName })
  await come(used.letters)
  for (let tries = 0; tries < GUESSES_FROM_ONE; tries++)
    await expect(come(used.letters)).rejects.toMatchObject({ code: 'code.refused' })
  await come(other.letters)
})

test('someone who guesses letters is stopped, while every QR code still opens', async () => {
  for (let tries = 0; tries < GUESSES_FROM_ONE; tries++)
    await expect(newDevice().call(join.signIn, { code: 'BCDFGHJK', deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  const slip = await slipFor(school)
  const byLetters = newDevice().call(join.signIn, { code: slip.letters, name: 'Nan', deviceName })
  await expect(byLetters).rejects.toMatchObject({ code: 'rate.limited' })
  await newDevice().call(join.signIn, { code: slip.url, name: 'Nan', deviceName })
})

test('twice sixty tablets behind one address come in with right letters at once', async () => {
  const groupIds = [school.groups.oak]
  const { slips } = await school.as('head').call(people.invite, { role: 'family', groupIds, names: [], count: 120 })
  await Promise.all(slips.map((slip) => newDevice().call(join.signIn, { code: slip.letters, name: 'Tablet', deviceName })))
}, 60_000)

test('Pat carries her sign-in to another phone with six digits, once', async () => {
  const { code } = await school.as('family').call(join.transferCode, {})
  expect(code).toMatch(/^\d{6}$/)
  const me = await newDevice().call(join.signIn, { code, deviceName })
  expect(me.member.name).toBe('Pat')
  await expect(newDevice().call(join.signIn, { code, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
})

test('a transfer code is worthless after five wrong tries, and after ten minutes', async () => {
  const { code } = await school.as('family').call(join.transferCode, {})
  const wrong = code === '000000' ? '000001' : '000000'
  for (let tries = 0; tries < 5; tries++)
    await expect(newDevice().call(join.signIn, { code: wrong, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  await expect(newDevice().call(join.signIn, { code, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  const next = await school.as('family').call(join.transferCode, {})
  nowMs += 10 * MINUTE
  await expect(newDevice().call(join.signIn, { code: next.code, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
})

test('letters that are wrong burn nobody’s transfer code', async () => {
  const { code } = await school.as('family').call(join.transferCode, {})
  for (let tries = 0; tries < 8; tries++)
    await expect(newDevice().call(join.signIn, { code: 'BCDFGHJK', deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  expect((await newDevice().call(join.signIn, { code, deviceName })).member.name).toBe('Pat')
})

test('Helen, who lost every device, comes back with the code of the console', async () => {
  const link = (await recoveryLink(school.server.context)) ?? ''
  const me = await newDevice().call(join.signIn, { code: link, deviceName })
  expect(me).toMatchObject({ member: { name: 'Helen Marsh', role: 'head' } })
  await expect(newDevice().call(join.signIn, { code: link, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
})

test('a phone that is signed out reads nothing more, and its token was kept nowhere', async () => {
  const phone = newDevice()
  await phone.call(join.signIn, { code: (await slipFor(school)).url, name: 'Nan', deviceName })
  const token = phone.cookie().split('=')[1] ?? ''
  const rows = await school.server.context.db.selectFrom('session').select('token_hash').execute()
  expect(rows.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'))
  expect(JSON.stringify(rows)).not.toContain(token)
  const cookie = phone.cookie()
  await phone.call(join.endSession, {}, { params: { id: 'this' } })
  expect(phone.cookie()).toBe('')
  const again = await newDevice().request('/api/me', { headers: { cookie } })
  expect(await again.json()).toMatchObject({ problem: 'session.ended' })
})

test('a code drawn on a phone that was lost opens nothing once that phone is signed out; leaving with a code in hand is no loss', async () => {
  const [phone, tablet] = [newDevice(), newDevice()]
  await phone.call(join.signIn, { code: (await slipFor(school)).url, name: 'Nan', deviceName })
  await tablet.call(join.signIn, { code: (await phone.call(join.transferCode, {})).code, deviceName })
  const lost = await phone.call(join.transferCode, {})
  const { sessions } = await tablet.call(join.sessions, {})
  const other = sessions.find((session) => !session.isThis)
  await tablet.call(join.endSession, {}, { params: { id: other?.id ?? '' } })
  await expect(newDevice().call(join.signIn, { code: lost.code, deviceName })).rejects.toMatchObject({ code: 'code.refused' })
  const { code } = await tablet.call(join.transferCode, {})
  await tablet.call(join.endSession, {}, { params: { id: 'this' } })
  expect((await newDevice().call(join.signIn, { code, deviceName })).member.name).toBe('Nan')
})

test('nobody ends a session of someone else', async () => {
  const { sessions } = await school.as('head').call(join.sessions, {})
  const ended = school.as('family').call(join.endSession, {}, { params: { id: sessions[0]?.id ?? '' } })
  await expect(ended).rejects.toMatchObject({ code: 'not_found' })
})

test('the lease is signed by the school and holds for its seven days', async () => {
  const { lease, leaseKey } = await school.as('family').call(join.me, {})
  expect(Date.parse(lease.expiresAt) - Date.parse(lease.issuedAt)).toBe(7 * DAY)
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
  const key = await webcrypto.subtle.importKey('jwk', leaseKey, algorithm, false, ['verify'])
  const signature = Buffer.from(lease.signature, 'base64url')
  const check = (text: string) => webcrypto.subtle.verify(algorithm, key, signature, Buffer.from(text))
  expect(await check(leaseText(lease))).toBe(true)
  expect(await check(leaseText({ ...lease, expiresAt: '2099-01-01T00:00:00.000Z' }))).toBe(false)
})
