// Counts of who reads, on a real server: they are true, and the database never says whose they are.
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY } from '../../domain/time.ts'
import { createCaller } from '../../testing/caller.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { bringIn } from '../demo/cast.ts'
import { tidy } from '../jobs/tidy.ts'
import type { Actor } from '../demo/actor.ts'

const MONDAY = Date.parse('2026-11-23T09:00:00.000Z')
const first = { isReached: true, isOpened: true }

let school: CastSchool
let nowMs = MONDAY
let oak: Actor[]
let elm: Actor[]
beforeAll(async () => {
  school = await startSchool({ now: () => new Date(nowMs++).toISOString() })
  const families = (count: number, group: 'oak' | 'elm') =>
    Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const device = createCaller(school.server.url)
        await bringIn(
          school.as('head'),
          device,
          { name: `Parent ${group} ${index}`, role: 'family', groups: [group] },
          school.groups,
        )
        return device
      }),
    )
  // With Sam, who is in Oak, ten; in Elm four.
  oak = [...(await families(9, 'oak')), school.as('family2')]
  elm = await families(4, 'elm')
}, 60_000)
afterAll(() => school.close())

const tell = (device: Actor, input = first) => device.call(contract.engagement.tell, input)
const term = () => school.as('staff').call(contract.engagement.term, {})
async function lastWeekOf(groupId: string) {
  const { groups } = await term()
  return groups.find(({ group }) => group.id === groupId)?.weeks.at(-1)
}

test('Tom reads of Oak’s week how many families it reached and how many opened it, once it is over', async () => {
  nowMs = MONDAY
  for (const device of oak.slice(0, 6)) await tell(device)
  for (const device of oak.slice(6, 7)) await tell(device, { isReached: true, isOpened: false })
  expect(await lastWeekOf(school.groups.oak)).toBeNull()
  nowMs = MONDAY + 7 * DAY
  expect(await lastWeekOf(school.groups.oak)).toEqual({ families: 10, reached: 7, opened: 6 })
  expect((await term()).weeks.at(-1)).toBe('2026-11-23')
})

test('a group of four families has no figures, and nothing is even counted', async () => {
  nowMs = MONDAY
  for (const device of elm) await tell(device)
  nowMs = MONDAY + 7 * DAY
  const ofElm = (await term()).groups.find(({ group }) => group.id === school.groups.elm)
  expect(ofElm).toMatchObject({ families: 4, isTooSmall: true })
  expect(ofElm?.weeks.every((week) => week === null)).toBe(true)
  expect(
    await school.server.context.db.selectFrom('engagement').where('group_id', '=', school.groups.elm).selectAll().execute(),
  ).toEqual([])
})

test('a device that tells again and again never makes more families than there are', async () => {
  nowMs = MONDAY + 14 * DAY
  for (let times = 0; times < 30; times++) await tell(oak[0]!)
  const rows = school.server.context.db.selectFrom('engagement').where('week', '=', '2026-12-07')
  expect(await rows.select(['reached', 'opened']).execute()).toEqual([{ reached: 10, opened: 10 }])
  nowMs = MONDAY + 21 * DAY
  expect(await lastWeekOf(school.groups.oak)).toEqual({ families: 10, reached: 8, opened: 8 })
})

test('a week in which nobody came is said as one in which a few did', async () => {
  nowMs = MONDAY + 28 * DAY
  expect(await lastWeekOf(school.groups.oak)).toEqual({ families: 10, reached: 2, opened: 2 })
})

test('what staff do is not counted', async () => {
  nowMs = MONDAY + 35 * DAY
  await tell(school.as('tripLeader'))
  const rows = await school.server.context.db.selectFrom('engagement').where('week', '=', '2026-12-28').selectAll().execute()
  expect(rows).toEqual([])
})

test('whoever tells, and in whatever order: the database holds the same afterwards, and no word of whom', async () => {
  const { db } = school.server.context
  let week = 0
  const told = fc.array(fc.tuple(fc.nat(9), fc.boolean()), { minLength: 1, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(told, told, async (acts, others) => {
      // Two weeks with as many acts, by other people: but for the week, the rows are the same.
      const rowsAfter = async (who: [number, boolean][]) => {
        nowMs = MONDAY + (100 + 7 * week++) * DAY
        // "Last used" of each session moves as with any other request, and then not for an hour.
        for (const device of oak) await device.call(contract.join.me, {})
        const before = await everythingElse(db)
        for (const [index, isOpened] of who) await tell(oak[index]!, { isReached: true, isOpened })
        expect(await everythingElse(db)).toBe(before)
        const rows = db.selectFrom('engagement').orderBy('week', 'desc').limit(1)
        return rows.select(['group_id', 'families', 'reached', 'opened']).execute()
      }
      const byOthers = acts.map(([, isOpened], index): [number, boolean] => [others[index % others.length]![0], isOpened])
      expect(await rowsAfter(acts)).toEqual(await rowsAfter(byOthers))
    }),
    { numRuns: 8 },
  )
}, 60_000)

test('People says of staff when they were here last, of families never', async () => {
  const { members } = await school.as('head').call(contract.people.members, {})
  expect(members.filter(({ role, lastSeenAt }) => role === 'family' && lastSeenAt !== null)).toEqual([])
  expect(members.find(({ role }) => role === 'head')?.lastSeenAt).not.toBeNull()
  const { db } = school.server.context
  const seen = await db
    .selectFrom('member')
    .where('role', '=', 'family')
    .where('last_seen_at', 'is not', null)
    .selectAll()
    .execute()
  expect(seen).toEqual([])
})

test('what is older than a term is forgotten', async () => {
  const { context } = school.server
  nowMs = MONDAY + 13 * 7 * DAY
  await tidy(context)
  const weeks = async () =>
    (await context.db.selectFrom('engagement').select('week').distinct().execute()).map(({ week }) => week)
  expect(await weeks()).toContain('2026-11-23')
  nowMs = MONDAY + 14 * 7 * DAY
  await tidy(context)
  expect(await weeks()).not.toContain('2026-11-23')
})

test('no table joins a member or a session with a post or an opening, but for the news of trips', async () => {
  const { db } = school.server.context
  const joined: string[] = []
  for (const { name, columns } of await db.introspection.getTables()) {
    const names = columns.map((column) => column.name)
    const isOfSomebody = names.some((column) => /^(member|session|device|subscription|reader|by)_id$/.test(column))
    const isOfReading = names.some((column) => /opened|reached|read_at|delivered|^post_id$|^update_id$/.test(column))
    if (isOfSomebody && isOfReading) joined.push(name)
  }
  // announcement and event: what its author did with a post; post_reach: for which groups a post is.
  expect(joined.toSorted()).toEqual(['announcement', 'event', 'post_reach', 'trip_reach'])
  const columns = await sql<{ name: string }>`select name from pragma_table_info('engagement')`.execute(db)
  expect(columns.rows.map(({ name }) => name)).toEqual(['group_id', 'week', 'families', 'reached', 'opened'])
})

/** Every row of every table but the counts, as one hash. */
async function everythingElse(db: CastSchool['server']['context']['db']): Promise<string> {
  const tables = (await db.introspection.getTables()).filter(({ name }) => name !== 'engagement')
  const rows = await Promise.all(
    tables.map(async ({ name }) => [name, (await sql`select * from ${sql.table(name)}`.execute(db)).rows]),
  )
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}
