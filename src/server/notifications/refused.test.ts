// A push service that refuses what the school sends: mostly the fault is the school's own, and no family loses its notifications by it.
import { beforeEach, expect, test, vi } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import {
  choose,
  messages,
  notifiedSchool,
  oakTrip,
  publish,
  settle,
  tara,
  TEN,
  TO_DIGEST,
} from '../../testing/notified-school.ts'

const { notifications } = contract
const here = notifiedSchool()
const endpointOfPat = async () => (await here.school.as('family').call(notifications.mine, {})).endpoint
const log = vi.spyOn(console, 'error').mockImplementation(() => {})
beforeEach(() => void log.mockClear())

async function digestOn(day: number): Promise<void> {
  here.nowMs = TEN + day * DAY
  await publish(here, here.school.groups.beech)
  await settle(here, TO_DIGEST)
}

test.each([
  [302, { location: 'https://127.0.0.1/' }],
  [401, {}],
  [403, {}],
])(
  'families whose service answers %i are told of it later, once it is mended, and the log says so once',
  async (status, headers) => {
    here.pat.answer({ status, headers })
    here.sam.answer({ status, headers })
    await choose(here, 'family', 'instant', here.school.groups.beech)
    await publish(here, here.school.groups.beech)
    const { id } = await oakTrip(here)
    await tara(here).tell(id, 'left')
    await settle(here)
    for (let tries = 0; tries < 3; tries++) await settle(here, 20 * MINUTE)
    expect(log.mock.calls).toEqual([[expect.stringContaining(`${here.service.host} (${status})`)]])
    here.pat.answer({ status: 201 })
    here.sam.answer({ status: 201 })
    await settle(here, HOUR)
    expect([messages(here.pat), messages(here.sam)]).toMatchObject([[{ data: { kind: 'post' } }], [{ data: { kind: 'trip' } }]])
  },
)

test('a browser that is refused on seven days, and told nothing between, is given up', async () => {
  here.pat.answer({ status: 403 })
  for (let day = 0; day < 6; day++) await digestOn(day)
  expect(await endpointOfPat()).toBe(here.pat.given.endpoint)
  await digestOn(6)
  expect(await endpointOfPat()).toBeNull()
})

test('one delivery, and the days are counted anew; however often it is refused on a day, that is one', async () => {
  here.pat.answer({ status: 403 })
  for (let day = 0; day < 6; day++) await digestOn(day)
  for (let tries = 0; tries < 5; tries++) await settle(here, 5 * MINUTE)
  here.pat.answer({ status: 201 })
  await settle(here, HOUR)
  here.pat.answer({ status: 403 })
  for (let day = 6; day < 12; day++) await digestOn(day)
  expect(await endpointOfPat()).toBe(here.pat.given.endpoint)
})

test('a post that could not be told at once is told by the evening’s digest, and then no more', async () => {
  await choose(here, 'family', 'instant', here.school.groups.beech)
  here.pat.answer({ status: 503, headers: { 'retry-after': '3600' } })
  await publish(here, here.school.groups.beech)
  await settle(here, MINUTE)
  here.pat.answer({ status: 403 })
  await publish(here, here.school.groups.beech)
  here.nowMs = TEN + TO_DIGEST - 2 * MINUTE
  await settle(here)
  here.pat.answer({ status: 201 })
  await settle(here, 2 * MINUTE)
  await settle(here, 2 * HOUR)
  // Of the first nobody knows whether it arrived.
  expect(messages(here.pat)).toMatchObject([{ data: { kind: 'digest', count: 1 } }])
})
