// A post is accepted once, whole, from its author only, and only with an answer for every child.
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { refusedPupils } from '../../domain/consent.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { canonical, type Submission } from '../../domain/post.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { photo } from '../../testing/photos.ts'
import { send, sentPhoto, submissionOf, submit, upload, uploadPart } from '../../testing/sending.ts'
import { hashOf } from '../codes.ts'
import { newId } from '../context.ts'

const picture = await photo()
const { posts, feed } = contract
let school: CastSchool
beforeAll(async () => {
  school = await startSchool()
})
afterAll(() => school.close())

test('Tom’s post waits for Helen; Helen’s own is in the feed at once, with a photo that opens', async () => {
  const waiting = await send(school.as('staff'), [sentPhoto(picture)])
  expect(waiting.receipt).toMatchObject({ state: 'pending', manifestHash: hashOf(canonical(waiting.submission)) })
  const published = await send(school.as('head'), [sentPhoto(picture)])
  expect(published.receipt.state).toBe('published')
  const page = await school.as('family').call(feed.page, {})
  expect(page.posts.map((post) => post.id)).toEqual([published.id])
  expect(page.posts[0]?.photos[0]?.renditions.length).toBeGreaterThan(0)
})

test('the same version with the same content gets the same receipt, however often and however much at once', async () => {
  const tom = school.as('staff')
  const { id, submission, receipt } = await send(tom, [sentPhoto(picture)])
  const again = await Promise.all([1, 2, 3].map(() => submit(tom, id, submission)))
  expect(again).toEqual([receipt, receipt, receipt])
  const fresh = newId()
  const twins = await Promise.all([1, 2, 3].map(() => submit(tom, fresh, submissionOf([]))))
  expect(new Set(twins.map((twin) => twin.receivedAt)).size).toBe(1)
  const mine = await tom.call(posts.mine, {})
  expect(mine.posts.filter((post) => [id, fresh].includes(post.id))).toHaveLength(2)
})

test('a version that exists with other content is a conflict, and an older one keeps its receipt', async () => {
  const tom = school.as('staff')
  const { id, submission, receipt } = await send(tom)
  await expect(submit(tom, id, { ...submission, caption: 'Other words' })).rejects.toMatchObject({ code: 'post.conflict' })
  await submit(tom, id, { ...submission, version: 3, caption: 'A third try' })
  expect(await submit(tom, id, submission)).toMatchObject({ receivedAt: receipt.receivedAt, version: 1 })
  await expect(submit(tom, id, { ...submission, version: 2 })).rejects.toMatchObject({ code: 'post.conflict' })
})

test('another author’s post is as unknown as one that never was', async () => {
  const { id, submission } = await send(school.as('staff'))
  await expect(submit(school.as('tripLeader'), id, submission)).rejects.toMatchObject({ code: 'not_found' })
  await expect(submit(school.as('head'), id, { ...submission, version: 2 })).rejects.toMatchObject({ code: 'not_found' })
  await expect(submit(school.as('family'), newId(), submission)).rejects.toMatchObject({ code: 'not_found' })
  await expect(submit(school.as('staff'), 'not-an-id', submission)).rejects.toMatchObject({ code: 'not_found' })
})

test('after a takedown the author’s retry hears that the post is gone, and it stays gone', async () => {
  const tom = school.as('staff')
  const { id, submission } = await send(tom, [sentPhoto(picture)])
  await school.as('head').call(posts.takeDown, {}, { params: { id } })
  await expect(submit(tom, id, submission)).rejects.toMatchObject({ code: 'post.gone' })
  await expect(submit(tom, id, { ...submission, version: 2 })).rejects.toMatchObject({ code: 'post.gone' })
  const { posts: pending } = await school.as('head').call(posts.pending, {})
  expect(pending.some((post) => post.id === id)).toBe(false)
})

test('what the post lacks is said in one final word: too long, empty, an unknown group, the same photo twice, a photo without words', async () => {
  const tom = school.as('staff')
  const twice = sentPhoto(picture)
  await upload(tom, twice)
  const bad: Partial<Submission>[] = [
    { caption: 'x'.repeat(5000) },
    { caption: '  ' },
    { audience: { kind: 'groups', groupIds: [newId()] } },
    { attachments: [twice.attachment, twice.attachment] },
    { caption: ' ', attachments: [{ ...twice.attachment, altText: null }] },
  ]
  for (const changes of bad)
    await expect(submit(tom, newId(), submissionOf([], changes))).rejects.toMatchObject({ code: 'content.invalid' })
  const withRights = { ...submissionOf([]), state: 'published', authorId: school.ids.head }
  await expect(submit(tom, newId(), withRights)).rejects.toMatchObject({ code: 'content.invalid' })
  await submit(tom, newId(), submissionOf([], { caption: 'x'.repeat(MAX_CAPTION) }))
})

test('a body that is not JSON is told apart from a post that is wrong', async () => {
  const headers = { 'content-type': 'application/json' }
  const answer = await school.as('staff').request(`/api/posts/${newId()}?v=1`, { method: 'POST', body: '<html>', headers })
  expect([answer.status, await answer.json()]).toMatchObject([400, { problem: 'request.not_json' }])
})

test('a post passes only with an answer for every child of the room without permission', async () => {
  const tom = school.as('staff')
  const { lists } = await tom.call(contract.permissions.lists, {})
  const list = lists.find((each) => refusedPupils([each.groupId], lists).length > 0)!
  const refused = refusedPupils([list.groupId], lists).map((pupil) => pupil.id)
  const rooms = [{ groupId: list.groupId, listVersion: list.version }]
  const asking = (notInIt: string[]) => submit(tom, newId(), submissionOf([], { consent: { kind: 'permitted', rooms, notInIt } }))
  await fc.assert(
    fc.asyncProperty(fc.subarray(refused), async (notInIt) => {
      const missing = refused.filter((id) => !notInIt.includes(id))
      const outcome = await asking(notInIt).then(
        () => [],
        (error: { code: string; detail: { pupils: string[] } }) => [error.code, ...error.detail.pupils],
      )
      expect(outcome).toEqual(missing.length === 0 ? [] : ['consent.unanswered', ...missing])
    }),
    { numRuns: 12 },
  )
  const unknown = { kind: 'permitted' as const, rooms: [{ groupId: newId(), listVersion: 1 }], notInIt: [] }
  await expect(submit(tom, newId(), submissionOf([], { consent: unknown }))).rejects.toMatchObject({
    code: 'consent.unknown_group',
  })
})

test('a post never exists without its photos: one that is missing, cut or damaged is asked for again', async () => {
  const tom = school.as('staff')
  const sent = sentPhoto(picture)
  const id = newId()
  await expect(submit(tom, id, submissionOf([sent]))).rejects.toMatchObject({ code: 'attachment.missing' })
  await uploadPart(tom, sent, 0, 100)
  await expect(submit(tom, id, submissionOf([sent]))).rejects.toMatchObject({
    code: 'attachment.missing',
    detail: { offset: 100 },
  })
  const flipped = { ...sent, bytes: sent.bytes.map((byte, at) => (at === 400 ? byte ^ 1 : byte)) }
  await upload(tom, flipped)
  await expect(submit(tom, id, submissionOf([sent]))).rejects.toMatchObject({ code: 'attachment.mismatch' })
  expect(await uploadPart(tom, sent, 0, 0)).toBe(0)
  await upload(tom, sent)
  expect(await submit(tom, id, submissionOf([sent]))).toMatchObject({ state: 'pending' })
})

test('Tara cannot post a photo that Tom uploaded', async () => {
  const sent = sentPhoto(picture)
  await upload(school.as('staff'), sent)
  const theft = submit(school.as('tripLeader'), newId(), submissionOf([sent]))
  await expect(theft).rejects.toMatchObject({ code: 'attachment.missing' })
  await send(school.as('staff'), [sent])
  const later = submit(school.as('tripLeader'), newId(), submissionOf([sent]))
  await expect(later).rejects.toMatchObject({ code: 'attachment.missing' })
})

test('announced posts that never came are named to their author, and to nobody else', async () => {
  const [waiting, lost] = [newId(), newId()]
  const at = '2026-11-24T09:00:00.000Z'
  const announce = (person: 'staff' | 'tripLeader', ids: string[]) =>
    school.as(person).call(posts.announce, { deviceId: newId(), posts: ids.map((id) => ({ id, writtenAt: at })) })
  expect(await announce('staff', [waiting, lost])).toEqual({ missing: [] })
  expect(await announce('staff', [])).toEqual({ missing: [waiting, lost].map((id) => ({ id, writtenAt: at })) })
  expect(await announce('tripLeader', [])).toEqual({ missing: [] })
  await submit(school.as('staff'), waiting, submissionOf([]))
  expect(await announce('staff', [])).toEqual({ missing: [{ id: lost, writtenAt: at }] })
})
