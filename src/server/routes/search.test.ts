// Who finds what: never anything that the same person's feed does not show, whatever is typed.
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { isFound, wordsIn } from '../../domain/search.ts'
import { type CastSchool, type Person, startSchool } from '../../testing/cast.ts'
import { send } from '../../testing/sending.ts'

const { posts, feed, people, search } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const readers = ['family', 'family2', 'staff', 'head'] as const
const idsOf = (found: readonly FeedPost[]) => found.map(({ id }) => id)
const find = async (person: Person, words: string, more: { tag?: string; group?: string } = {}) =>
  idsOf((await school.as(person).call(search.posts, { words, ...more })).posts)

/** All pages. */
async function all(
  ask: (before: string | undefined) => Promise<{ posts: FeedPost[]; before: string | null }>,
): Promise<FeedPost[]> {
  const read: FeedPost[] = []
  for (let before: string | null | undefined; before !== null;) {
    const page = await ask(before)
    read.push(...page.posts)
    before = page.before
  }
  return read
}
const feedOf = (person: Person) => all((before) => school.as(person).call(feed.page, before ? { before } : {}))
const foundBy = (person: Person, words: string) =>
  all((before) => school.as(person).call(search.posts, before ? { words, before } : { words }))

test('everyone finds what their feed holds of it, in its order, and nothing else', async () => {
  const word = fc.constantFrom('boats', 'Böats', 'boat', 'dragons', 'and', 'NOT', 'clay', 'near')
  const caption = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))
  const fate = fc.constantFrom('published', 'pending', 'returned', 'removed', 'edited')
  const groups = fc.subarray(['oak', 'beech'] as const)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(caption, fate, groups), { minLength: 1, maxLength: 6 }), caption, async (made, typed) => {
      for (const [text, end, keys] of made)
        await post(
          text,
          end,
          keys.map((key) => school.groups[key]),
        )
      for (const person of readers) {
        const expected = (await feedOf(person)).filter((each) => isFound(each, wordsIn(typed)))
        expect(idsOf(await foundBy(person, typed))).toEqual(idsOf(expected))
      }
    }),
    { numRuns: 10 },
  )
}, 120_000)

async function post(caption: string, end: string, groupIds: string[]) {
  const audience = groupIds.length > 0 ? ({ kind: 'groups', groupIds } as const) : ({ kind: 'school' } as const)
  const { id } = await send(school.as('staff'), [], { caption, audience })
  const asked = { params: { id } }
  const head = school.as('head')
  if (end === 'returned') await head.call(posts.giveBack, { version: 1, reason: 'Again' }, asked)
  if (end === 'published' || end === 'removed' || end === 'edited') await head.call(posts.publish, { version: 1 }, asked)
  if (end === 'removed') await head.call(posts.takeDown, {}, asked)
  if (end === 'edited') await send(school.as('staff'), [], { caption, audience, version: 2 }, id)
}

test('no text that anybody can type is an error, or finds what is not there', async () => {
  await send(school.as('head'), [], { caption: 'Quills' })
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('"', '*', '(', ')', ':', '^', '-', '+', 'a', ' ', 'OR ', 'NEAR', '{', '\u0000'),
      maxLength: 60,
    }),
  )
  await fc.assert(
    fc.asyncProperty(typed, async (words) => {
      const found = await school.as('family').call(search.posts, { words })
      for (const each of found.posts) expect(isFound(each, wordsIn(words))).toBe(true)
    }),
    { numRuns: 150 },
  )
})

test('5,000 letters are answered in a sentence, and so is what is no question at all', async () => {
  const ask = (body: unknown) =>
    school
      .as('family')
      .request('/api/search?v=1', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
  const long = await ask({ words: 'a'.repeat(5000) })
  expect([long.status, await long.json()]).toMatchObject([
    422,
    { problem: 'search.too_long', sentence: expect.stringMatching(/few words/) },
  ])
  expect((await ask({ words: 'boats', before: 'x' })).status).toBe(400)
  expect((await ask({ words: ['boats'] })).status).toBe(422)
  expect((await school.as('stranger').request('/api/search?v=1', { method: 'POST', body: '{"words":"boats"}' })).status).toBe(401)
})

test('an edit is found by its new words only, and what is taken down by none', async () => {
  const head = school.as('head')
  const { id } = await send(head, [], { caption: 'Glockenspiel' })
  await send(head, [], { caption: 'Xylophone', version: 2 }, id)
  expect([await find('family', 'glockenspiel'), await find('family', 'xylo')]).toEqual([[], [id]])
  await head.call(posts.takeDown, {}, { params: { id } })
  expect([await find('family', 'xylophone'), await find('head', 'xylophone')]).toEqual([[], []])
  // Not only hidden: the index holds it no more.
  const left = await sql`select rowid from post_search where post_search match 'glockenspiel OR xylophone'`.execute(
    school.server.context.db,
  )
  expect(left.rows).toEqual([])
})

test('posts are found by the new name of their group, together with a tag and for one group only', async () => {
  const { elm } = school.groups
  const toElm = { audience: { kind: 'groups' as const, groupIds: [elm] }, caption: 'Periscope' }
  const { id } = await send(school.as('head'), [], { ...toElm, tag: 'dt' })
  await send(school.as('head'), [], { caption: 'Periscope', tag: 'dt' })
  await school.as('head').call(people.renameGroup, { name: 'Rowan Year 6' }, { params: { id: elm } })
  expect(await find('staff', 'rowan periscope')).toEqual([id])
  expect(await find('staff', 'periscope', { tag: 'dt', group: elm })).toEqual([id])
  expect(await find('staff', 'periscope', { tag: 'art', group: elm })).toEqual([])
  expect(await find('family', 'periscope', { group: elm })).toEqual([])
})

test('a feed for one group shows what is for it by name, and a day is the last that is read', async () => {
  const { oak } = school.groups
  const read = async (wish: { group?: string; until?: string }) => (await school.as('family2').call(feed.page, wish)).posts
  expect((await read({ group: oak })).every((each) => each.groups.length > 0)).toBe(true)
  expect((await read({ group: school.groups.willow })).length).toBe(0)
  const [newest] = await read({})
  const today = (newest?.publishedAt ?? '').slice(0, 10)
  const dayBefore = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10)
  expect((await read({ until: dayBefore })).length).toBe(0)
  expect((await read({ until: today })).length).toBeGreaterThan(0)
  expect((await school.as('family2').request('/api/feed?v=1&until=9999-12-31')).status).toBe(400)
})
