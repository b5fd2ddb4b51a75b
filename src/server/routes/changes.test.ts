// How devices keep up: what changed for them, in order, and nothing about what was never theirs.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, type Person, startSchool } from '../../testing/cast.ts'
import { versionOf } from '../../testing/member-version.ts'
import { send, submit } from '../../testing/sending.ts'

const { posts, feed, people, join } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const changesFor = (person: Person, after: number) => school.as(person).call(feed.changes, { after })
const positionOf = async () => (await school.as('head').call(join.me, {})).position
const takeDown = (id: string) => school.as('head').call(posts.takeDown, {}, { params: { id } })
const toOak = () => ({ audience: { kind: 'groups' as const, groupIds: [school.groups.oak] } })

test('a family hears of a post, of its takedown, and at once of both after days offline', async () => {
  const after = await positionOf()
  const { id } = await send(school.as('head'))
  const heard = await changesFor('family', after)
  expect(heard.changes).toMatchObject([{ kind: 'post', post: { id } }])
  await takeDown(id)
  const gone = [{ kind: 'tombstone', postId: id }]
  expect((await changesFor('family', heard.position)).changes).toEqual(gone)
  expect((await changesFor('family', after)).changes).toEqual(gone)
})

test('Pat, who is moved to another class while her phone asks, reads her feed anew the next time', async () => {
  const after = await positionOf()
  const { db } = school.server.context
  const ask = db.executeQuery.bind(db)
  const move = async (groupId: string) => {
    const { family: id } = school.ids
    const version = await versionOf(school.as('head'), id)
    const input = { version, name: 'Pat', groupIds: [groupId], canManage: false, publishUntil: null }
    await school.as('head').call(people.editMember, input, { params: { id } })
  }
  // Who asks is known by then, what changed is not.
  const spy = vi.spyOn(db, 'executeQuery').mockImplementationOnce(async (query) => {
    const found = await ask(query)
    await move(school.groups.oak)
    await send(school.as('head'), [], toOak())
    return found
  })
  const { position } = await changesFor('family', after)
  spy.mockRestore()
  expect((await changesFor('family', position)).changes).toEqual([{ kind: 'reset' }])
  await move(school.groups.beech)
})

test('of what was never theirs a family hears nothing: neither the post nor that it is gone', async () => {
  const after = await positionOf()
  const oak = await send(school.as('head'), [], toOak())
  const waiting = await send(school.as('staff'))
  await takeDown(oak.id)
  await takeDown(waiting.id)
  const { changes, position } = await changesFor('family', after)
  expect([changes, position]).toEqual([[], await positionOf()])
  expect((await changesFor('family2', after)).changes).toEqual([{ kind: 'tombstone', postId: oak.id }])
})

test('a post that moves to another group is gone for the first, however long their phone was off', async () => {
  const helen = school.as('head')
  const { id, submission } = await send(helen, [], toOak())
  const after = await positionOf()
  const toBeech = { kind: 'groups' as const, groupIds: [school.groups.beech] }
  await submit(helen, id, { ...submission, version: 2, audience: { kind: 'groups', groupIds: [school.groups.elm] } })
  await submit(helen, id, { ...submission, version: 3, audience: toBeech })
  expect((await changesFor('family2', after)).changes).toEqual([{ kind: 'tombstone', postId: id }])
  expect((await changesFor('family', after)).changes).toMatchObject([{ kind: 'post', post: { id, version: 3 } }])
})

test('a family whose groups changed is told to forget and read anew, once', async () => {
  const after = await positionOf()
  const move = async (groupIds: string[]) => {
    const version = await versionOf(school.as('office'), school.ids.family2)
    const sam = { version, name: 'Sam', canManage: false, publishUntil: null, groupIds }
    return school.as('office').call(people.editMember, sam, { params: { id: school.ids.family2 } })
  }
  await move([school.groups.elm])
  const heard = await changesFor('family2', after)
  expect(heard.changes).toEqual([{ kind: 'reset' }])
  expect((await changesFor('family2', heard.position)).changes).toEqual([])
  await move([school.groups.oak])
})

test('a device that is ahead of a school restored from its backup reads anew', async () => {
  const position = await positionOf()
  expect(await changesFor('family', position + 5)).toEqual({ changes: [{ kind: 'reset' }], position, hasMore: false })
})

test('more than a hundred changes come in pages, in commit order, none twice', async () => {
  const after = await positionOf()
  const sent: string[] = []
  for (let index = 0; index < 105; index++) sent.push((await send(school.as('head'), [], { caption: `${index}` })).id)
  const first = await changesFor('family', after)
  const second = await changesFor('family', first.position)
  expect([first.changes.length, first.hasMore, second.changes.length, second.hasMore]).toEqual([100, true, 5, false])
  const heard = [...first.changes, ...second.changes].map((change) => (change.kind === 'post' ? change.post.id : ''))
  expect(heard).toEqual(sent)
})

test('a phone that only follows changes holds, whatever happens, just what the feed shows', async () => {
  const acts = fc.array(fc.tuple(fc.constantFrom('send', 'edit', 'takedown', 'hear'), fc.nat({ max: 3 }), fc.boolean()), {
    maxLength: 14,
  })
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const helen = school.as('head')
      const start = await positionOf()
      const known = { ids: [] as string[], held: new Set<string>(), position: start }
      const versions = new Map<string, number>()
      const hear = async () => {
        const { changes, position } = await changesFor('family2', known.position)
        for (const change of changes) {
          if (change.kind === 'post') known.held.add(change.post.id)
          if (change.kind === 'tombstone') known.held.delete(change.postId)
        }
        known.position = position
      }
      for (const [act, index, isForOak] of sequence) {
        const audience = isForOak ? toOak() : { audience: { kind: 'groups' as const, groupIds: [school.groups.beech] } }
        const id = known.ids[index % Math.max(1, known.ids.length)]
        if (act === 'send') known.ids.push((await send(helen, [], audience)).id)
        if (act === 'takedown' && id) await takeDown(id)
        if (act === 'hear') await hear()
        if (act === 'edit' && id) {
          versions.set(id, (versions.get(id) ?? 1) + 1)
          await send(helen, [], { ...audience, version: versions.get(id) ?? 2 }, id).catch(() => null)
        }
      }
      await hear()
      const page = await school.as('family2').call(feed.page, {})
      expect(known.held).toEqual(new Set(page.posts.map((post) => post.id).filter((id) => known.ids.includes(id))))
    }),
    { numRuns: 25 },
  )
})
