// A new name of a group or a member stands below their old posts, and devices that have them hear of it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { send } from '../../testing/sending.ts'

const { feed, people } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const feedOf = () => school.as('family').call(feed.page, {})
const heardAfter = (after: number) => school.as('family').call(feed.changes, { after })

test('a renamed group is renamed in every post of it, and in no other', async () => {
  const { beech } = school.groups
  const toBeech = { audience: { kind: 'groups' as const, groupIds: [beech] } }
  const posts = [await send(school.as('head'), [], toBeech), await send(school.as('head'), [], toBeech)]
  await send(school.as('head'))
  const before = await feedOf()
  await school.as('head').call(people.renameGroup, { name: 'Birch Year 3' }, { params: { id: beech } })
  const { changes, position } = await heardAfter(before.position)
  expect(changes).toMatchObject(posts.map(({ id }) => ({ kind: 'post', post: { id, groups: ['Birch Year 3'] } })))
  expect((await feedOf()).posts.filter((post) => post.groups.includes('Birch Year 3'))).toHaveLength(2)
  // Each has its own position: whoever has heard of the first one only still hears of the second.
  expect((await heardAfter(position - 1)).changes).toHaveLength(1)
})

test('Helen’s new name stands below what she has written', async () => {
  const { id } = await send(school.as('head'))
  const before = await feedOf()
  const { members } = await school.as('head').call(people.members, {})
  const head = members.find((member) => member.id === school.ids.head) ?? expect.fail('no head')
  const { version, groupIds, canManage, publishUntil } = head
  const input = { version, name: 'Helen Marsh-Lee', groupIds, canManage, publishUntil }
  await school.as('head').call(people.editMember, input, { params: { id: head.id } })
  const { changes } = await heardAfter(before.position)
  expect(changes.at(-1)).toMatchObject({ kind: 'post', post: { id, authorName: 'Helen Marsh-Lee' } })
})
