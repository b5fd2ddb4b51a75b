// How pushes go out: a sender of the test's own answers when it is told to.
import { expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { notifiedSchool, oakTrip, publish, tara } from '../../testing/notified-school.ts'
import { planTrip } from '../../testing/trips.ts'
import { makeSchoolKeys } from '../../testing/push/school-keys.ts'
import type { Outcome, Reply } from '../push/outcome.ts'
import { EACH } from '../push/queues.ts'
import { createPushSender, type Message } from '../push/send.ts'
import type { Post } from '../push/post.ts'
import * as pushes from '../store/pushes.ts'
import { createPushJobs } from './pushes.ts'

const here = notifiedSchool()

/** The school's own jobs sleep; these do its work. `sent` are the titles, in the order in which they went. */
function jobsWith(answer: (message: Message, index: number) => Promise<Outcome>) {
  const { context } = here.school.server
  const sent: string[] = []
  const send = (_: unknown, message: Message) => answer(message, sent.push(titleOf(message)) - 1)
  const jobs = createPushJobs(context, { send, close: () => {} })
  context.wakePushes = jobs.wake
  return { ...jobs, sent }
}

const titleOf = ({ payload }: Message): string => JSON.parse(payload).notification.title
const delivered = () => Promise.resolve<Outcome>({ kind: 'delivered' })

test('newer news of a trip that comes while the older is under way rings a phone once, whatever becomes of the older', async () => {
  const older = Promise.withResolvers<Outcome>()
  const jobs = jobsWith((_, index) => (index === 0 ? older.promise : delivered()))
  const { id } = await oakTrip(here)
  const teller = tara(here)
  await teller.tell(id, 'left')
  await expect.poll(() => jobs.sent).toEqual(['Left school'])
  await teller.tell(id, 'arrived')
  older.resolve({ kind: 'later', why: 'silent', retryAfterMs: null, mayHaveArrived: true })
  await jobs.settled()
  here.nowMs += 30 * MINUTE
  jobs.wake()
  await jobs.settled()
  await jobs.close()
  expect(jobs.sent).toEqual(['Left school', 'Arrived'])
})

test('while older news is on its way to a phone the newer waits for it, or the older might arrive last; other families do not wait', async () => {
  const older = Promise.withResolvers<Outcome>()
  const jobs = jobsWith((_, index) => (index === 0 ? older.promise : delivered()))
  const { id } = await oakTrip(here)
  const groups = { groupIds: [here.school.groups.beech], leaderIds: [here.school.ids.tripLeader] }
  const ofBeech = await planTrip(here.school.as('office'), groups, here.nowMs)
  const teller = tara(here)
  await teller.tell(id, 'left')
  await expect.poll(() => jobs.sent).toEqual(['Left school'])
  await teller.tell(id, 'arrived')
  await teller.tell(ofBeech.id, 'leaving')
  await expect.poll(() => jobs.sent).toContain('On the way back')
  expect(jobs.sent).toEqual(['Left school', 'On the way back'])
  older.resolve({ kind: 'delivered' })
  await expect.poll(() => jobs.sent).toEqual(['Left school', 'On the way back', 'Arrived'])
  await jobs.close()
})

/** A thousand digests for Pat are due; the service takes whatever `post` does with each. */
async function busyEvening(post: Post) {
  const { context } = here.school.server
  context.wakePushes = () => {}
  const postIds = [await publish(here, here.school.groups.beech)]
  const { id: subscriptionId } = await context.db
    .selectFrom('subscription')
    .where('member_id', '=', here.school.ids.family)
    .select('id')
    .executeTakeFirstOrThrow()
  const at = (ms: number) => new Date(ms).toISOString()
  const times = { nextTryAt: at(here.nowMs - MINUTE), expiresAt: at(here.nowMs + HOUR) }
  const digest = {
    kind: 'digest' as const,
    subjectId: here.school.ids.family,
    memberId: here.school.ids.family,
    subscriptionId,
    postIds,
    ...times,
  }
  await pushes.add(
    context.db,
    Array.from({ length: 1000 }, () => digest),
    null,
  )
  const pushHosts = [here.service.host]
  const jobs = createPushJobs(context, createPushSender({ vapid: makeSchoolKeys(), pushHosts, post }))
  context.wakePushes = jobs.wake
  return jobs
}

test('the coach is told while a thousand digests wait for a service that has answered none of them', async () => {
  const silent: ((reply: Reply) => void)[] = []
  let rings = 0
  const taken: Reply = { kind: 'answer', status: 201, retryAfter: null }
  const post: Post = (_, { urgency }) => {
    if (urgency !== 'high') return new Promise((answer) => silent.push(answer))
    rings++
    return Promise.resolve(taken)
  }
  const jobs = await busyEvening(post)
  await expect.poll(() => silent.length).toBe(EACH)
  const { id } = await oakTrip(here)
  await tara(here).tell(id, 'left')
  await expect.poll(() => rings).toBe(1)
  expect(silent).toHaveLength(EACH)
  // One that has ended makes room for the next, whatever the others do.
  silent[0]?.(taken)
  await expect.poll(() => silent.length).toBe(EACH + 1)
  const closed = jobs.close()
  while (silent.length > 0) {
    silent.splice(0).forEach((answer) => answer(taken))
    await new Promise((resolve) => setImmediate(resolve))
  }
  await closed
})

test('as soon as half of those under way have ended, more are begun, though one hangs', async () => {
  const silent: ((reply: Reply) => void)[] = []
  let begun = 0
  const taken: Reply = { kind: 'answer', status: 201, retryAfter: null }
  const jobs = await busyEvening(() => {
    begun++
    return begun === 1 ? new Promise((answer) => silent.push(answer)) : Promise.resolve(taken)
  })
  await expect.poll(() => begun, { timeout: 15_000 }).toBeGreaterThan(200)
  silent.forEach((answer) => answer(taken))
  await jobs.settled()
  await jobs.close()
})
