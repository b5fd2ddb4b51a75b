// What waits on devices is remembered within limits: so many posts of one member, and for thirty days.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY } from '../../domain/time.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { newId } from '../context.ts'
import { MOST_ANNOUNCED } from '../store/announcements.ts'

let school: CastSchool
let nowMs = Date.parse('2026-11-24T09:00:00.000Z')
const now = () => new Date(nowMs).toISOString()
beforeAll(async () => {
  school = await startSchool({ now })
})
afterAll(() => school.close())

const announce = (count: number) => {
  const posts = Array.from({ length: count }, () => ({ id: newId(), writtenAt: now() }))
  return school.as('staff').call(contract.posts.announce, { deviceId: newId(), posts })
}

test('a device that makes up ever new posts fills nothing', async () => {
  for (let calls = 0; calls < 3; calls++) {
    await announce(MOST_ANNOUNCED)
    nowMs += 1000
  }
  const rows = await school.server.context.db.selectFrom('announcement').select('post_id').execute()
  expect(rows).toHaveLength(MOST_ANNOUNCED)
}, 60_000)

test('a post that never came is asked for during thirty days', async () => {
  nowMs += 29 * DAY
  expect((await announce(0)).missing.length).toBeGreaterThan(0)
  nowMs += DAY
  expect((await announce(0)).missing).toEqual([])
})
