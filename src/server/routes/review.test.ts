// Decisions about posts: they bind to what was looked at, and are checked at the moment of the act.
import { existsSync } from 'node:fs'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { refusedPupils } from '../../domain/consent.ts'
import { nextState, type PostAct, type PostState } from '../../domain/post-state.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto, submissionOf, submit, upload } from '../../testing/sending.ts'
import { originalFile, renditionFile } from '../media/folders.ts'
import * as decisions from '../posts/decide.ts'

const picture = await photo()
const { posts, feed, permissions } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

const context = () => school.server.context
const publish = (id: string, version = 1) => school.as('head').call(posts.publish, { version }, { params: { id } })
const giveBack = (id: string, version = 1) =>
  school.as('head').call(posts.giveBack, { version, reason: 'Please crop the photo' }, { params: { id } })
const takeDown = (id: string, person: 'head' | 'staff' | 'tripLeader' = 'head') =>
  school.as(person).call(posts.takeDown, {}, { params: { id } })
const feedIds = async () => (await school.as('family').call(feed.page, {})).posts.map((post) => post.id)

test('Helen publishes what she looked at, and nothing that was changed meanwhile', async () => {
  const { id, submission } = await send(school.as('staff'), [sentPhoto(picture)])
  await submit(school.as('staff'), id, { ...submission, version: 2, caption: 'Changed while Helen was reading' })
  await expect(publish(id, 1)).rejects.toMatchObject({ code: 'post.state' })
  expect(await feedIds()).not.toContain(id)
  expect(await publish(id, 2)).toMatchObject({ state: 'published', submission: { caption: 'Changed while Helen was reading' } })
  expect(await feedIds()).toContain(id)
  expect(await publish(id, 2)).toMatchObject({ state: 'published' })
})

test('two decisions at the same moment: one holds, the other is told', async () => {
  const { id } = await send(school.as('staff'))
  const outcomes = await Promise.allSettled([publish(id), giveBack(id)])
  expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a returned post comes back with its reason, is edited and sent as a new version', async () => {
  const tom = school.as('staff')
  const { id, submission } = await send(tom, [sentPhoto(picture)])
  expect(await giveBack(id)).toMatchObject({ state: 'returned', reason: 'Please crop the photo' })
  const mine = await tom.call(posts.mine, {})
  expect(mine.posts.find((post) => post.id === id)).toMatchObject({ state: 'returned', reason: 'Please crop the photo' })
  expect(await submit(tom, id, { ...submission, version: 2 })).toMatchObject({ state: 'pending' })
  const pending = await school.as('head').call(posts.pending, {})
  expect(pending.posts.find((post) => post.id === id)).toMatchObject({
    reason: null,
    photos: [{ altText: 'Painted paper boats' }],
  })
})

test('families read nothing of an edit that waits, and a photo that the edit dropped is erased', async () => {
  const tom = school.as('staff')
  const [kept, dropped] = [sentPhoto(picture), sentPhoto(picture)]
  const { id, submission } = await send(tom, [kept, dropped])
  await publish(id)
  await school.server.settled()
  const added = sentPhoto(picture)
  await upload(tom, added)
  const attachments = [added.attachment, kept.attachment]
  expect(await submit(tom, id, { ...submission, version: 2, attachments })).toMatchObject({ state: 'pending' })
  expect(await feedIds()).not.toContain(id)
  await school.server.settled()
  const { config } = school.server.context
  expect([kept, dropped, added].map((each) => existsSync(originalFile(config, each.attachment.id)))).toEqual([true, false, true])
  await publish(id, 2)
  const page = await school.as('family').call(feed.page, {})
  const ids = page.posts.find((post) => post.id === id)?.photos.map((each) => each.id)
  expect(ids).toEqual([added.attachment.id, kept.attachment.id])
})

test('a takedown erases every file before it is answered; only its author and reviewers can ask for it', async () => {
  const sent = sentPhoto(picture)
  const { id } = await send(school.as('staff'), [sent])
  await publish(id)
  await school.server.settled()
  await expect(takeDown(id, 'tripLeader')).rejects.toMatchObject({ code: 'not_found' })
  await expect(school.as('family').call(posts.takeDown, {}, { params: { id } })).rejects.toMatchObject({ code: 'not_found' })
  await takeDown(id, 'staff')
  const { config } = school.server.context
  const files = [originalFile(config, sent.attachment.id), renditionFile(config, sent.attachment.id, 480)]
  expect(files.filter((file) => existsSync(file))).toEqual([])
  await takeDown(id)
  const answer = await school.as('head').request(`/api/media/${sent.attachment.id}/480?v=1`)
  expect(answer.status).toBe(404)
})

test('a permission that was withdrawn while the post waited stops its publication', async () => {
  const { lists } = await school.as('office').call(permissions.lists, {})
  const list = lists.find((each) => each.groupId === school.groups.oak)!
  const notInIt = refusedPupils([list.groupId], lists).map((pupil) => pupil.id)
  const rooms = [{ groupId: list.groupId, listVersion: list.version }]
  const { id } = await send(school.as('staff'), [], { consent: { kind: 'permitted', rooms, notInIt } })
  const ella = list.pupils.find((pupil) => pupil.isAllowed)!
  const pupils = list.pupils.map((pupil) => (pupil.id === ella.id ? { ...pupil, isAllowed: false } : pupil))
  await school.as('office').call(permissions.replace, { version: list.version, pupils }, { params: { groupId: list.groupId } })
  await expect(publish(id)).rejects.toMatchObject({ code: 'consent.unanswered', detail: { pupils: [ella.id] } })
  expect(await feedIds()).not.toContain(id)
})

test('staff without the right to review are told nothing, and a right that has ended is no right', async () => {
  const { id } = await send(school.as('staff'))
  const tara = school.as('tripLeader')
  await expect(tara.call(posts.pending, {})).rejects.toMatchObject({ code: 'not_found' })
  await expect(tara.call(posts.publish, { version: 1 }, { params: { id } })).rejects.toMatchObject({ code: 'not_found' })
  const { schoolId } = await context()
    .db.selectFrom('post')
    .where('id', '=', id)
    .select('school_id as schoolId')
    .executeTakeFirstOrThrow()
  const late = decisions.publish(context(), { schoolId, memberId: school.ids.tripLeader }, id, 1)
  await expect(late).rejects.toMatchObject({ code: 'not_found' })
})

test('whatever is done to a post in whatever order, it is only ever in a state that the table allows', async () => {
  const acts = fc.array(fc.constantFrom<PostAct>('publication', 'return', 'takedown', 'edit'), { maxLength: 7 })
  await fc.assert(
    fc.asyncProperty(acts, async (sequence) => {
      const { id, submission } = await send(school.as('staff'))
      let [state, version]: [PostState, number] = ['pending', 1]
      for (const act of sequence) {
        const next = nextState(state, act)
        const doing = {
          publication: () => publish(id, version),
          return: () => giveBack(id, version),
          takedown: () => takeDown(id),
          edit: () => submit(school.as('staff'), id, { ...submission, version: version + 1 }),
        }[act]
        const isDone = await doing().then(
          () => true,
          () => false,
        )
        // What is done twice is done once: the same publication, return or takedown again is no refusal.
        const isAgain = { publication: 'published', return: 'returned', takedown: 'removed', edit: null }[act] === state
        expect(isDone).toBe(next !== null || isAgain)
        if (next && act === 'edit') version++
        state = next ?? state
        expect((await feedIds()).includes(id)).toBe(state === 'published')
      }
    }),
    { numRuns: 25 },
  )
})

test('a post of two photos and one of none wait in the order in which they came', async () => {
  const first = await send(school.as('staff'), [sentPhoto(picture), sentPhoto(picture)])
  const second = await send(school.as('tripLeader'), [], submissionOf([], { caption: 'Arrived 10:42' }))
  const { posts: waiting } = await school.as('head').call(posts.pending, {})
  expect(waiting.slice(-2).map((post) => [post.id, post.photos.length])).toEqual([
    [first.id, 2],
    [second.id, 0],
  ])
})
