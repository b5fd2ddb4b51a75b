// The live stream says that something changed, and ends with the membership.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type Caller, createCaller } from '../../testing/caller.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { send } from '../../testing/sending.ts'
import { slipFor } from '../../testing/slip.ts'
import * as listeners from '../store/listeners.ts'

vi.mock('../store/listeners.ts', { spy: true })

const { join, people } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

/** A phone that listens. `positions` grows with what it hears; `ended` resolves when the school ends the stream. */
async function listen(person: Caller) {
  const leaving = new AbortController()
  const answer = await person.request('/api/stream?v=1', { signal: leaving.signal })
  const positions: number[] = []
  const read = async () => {
    let text = ''
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString()
      positions.splice(
        0,
        Infinity,
        ...[...text.matchAll(/event: changed\ndata: {"position":(\d+)}\n\n/g)].map((each) => Number(each[1])),
      )
    }
  }
  return { answer, positions, ended: read().catch(() => null), leave: () => leaving.abort() }
}

async function newFamily(): Promise<{ phone: Caller; id: string; sessionId: string }> {
  const phone = createCaller(school.server.url)
  const { url: code } = await slipFor(school, [school.groups.oak])
  const { member } = await phone.call(join.signIn, { code, name: 'Robin', deviceName: 'A phone' })
  const { sessions } = await phone.call(join.sessions, {})
  return { phone, id: member.id, sessionId: sessions[0]?.id ?? '' }
}

const position = async () => (await school.as('head').call(join.me, {})).position

test('an open phone hears at once where the school is, and of every change', async () => {
  const pat = await listen(school.as('family'))
  expect(pat.answer.headers.get('content-type')).toBe('text/event-stream')
  const before = await position()
  await expect.poll(() => pat.positions).toEqual([before])
  await send(school.as('head'))
  await expect.poll(() => pat.positions.at(-1)).toBe(await position())
  expect(pat.positions.length).toBeGreaterThan(1)
  pat.leave()
  await expect.poll(() => school.server.context.live.count()).toBe(0)
})

test('a removed member’s stream ends at once, and does not open again', async () => {
  const { phone, id } = await newFamily()
  const robin = await listen(phone)
  await school.as('office').call(people.removeMember, {}, { params: { id } })
  await robin.ended
  expect((await phone.request('/api/stream?v=1')).status).toBe(401)
})

test('signing one phone out ends its stream', async () => {
  const { phone, sessionId } = await newFamily()
  const robin = await listen(phone)
  await phone.call(join.endSession, {}, { params: { id: sessionId } })
  await robin.ended
})

test('a phone that is too far behind before its first word hears to the end, and its stream is closed once', async () => {
  const { live } = school.server.context
  const add = vi.spyOn(live, 'add').mockImplementationOnce((listener) => {
    // Between the listening and the first answer of the database.
    queueMicrotask(() => Array.from({ length: 60 }, (_, at) => listener.changed(at)))
    return () => {}
  })
  const answer = await school.server.app.request('/api/stream?v=1', { headers: { cookie: school.as('family').cookie() } })
  add.mockRestore()
  expect((await answer.text()).match(/event: changed/g)).toHaveLength(50)
})

test('a stream that the database could not open is refused in words, and leaves nobody behind who seems to listen', async () => {
  const { live } = school.server.context
  const before = live.count()
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.mocked(listeners.positionFor).mockRejectedValueOnce(Object.assign(new Error('locked'), { errcode: 5 }))
  const answer = await school.as('family').request('/api/stream?v=1')
  log.mockRestore()
  expect([answer.status, await answer.json()]).toMatchObject([503, { problem: 'server.busy' }])
  expect(live.count()).toBe(before)
})

test('two hundred phones listen at once, and each hears', async () => {
  // Of 25 families with 8 pages each: more than that, one device may not hold open.
  const families = await Promise.all(Array.from({ length: 25 }, newFamily))
  const phones = await Promise.all(
    Array.from({ length: 200 }, (_, at) => listen(families[at % 25]?.phone ?? school.as('family'))),
  )
  await expect.poll(() => school.server.context.live.count(), { timeout: 5000 }).toBe(200)
  await send(school.as('head'))
  const now = await position()
  await expect.poll(() => phones.every((phone) => phone.positions.at(-1) === now), { timeout: 5000 }).toBe(true)
  phones.forEach((phone) => phone.leave())
  await expect.poll(() => school.server.context.live.count(), { timeout: 5000 }).toBe(0)
})

test('when the school closes, no stream holds it up', async () => {
  const other = await startSchool()
  const pat = await listen(other.as('family'))
  await Promise.all([other.close(), pat.ended])
})
