// How pushes go out: a sender of the test's own answers when it is told to.
import { expect, test } from 'vitest'
import { MINUTE } from '../../domain/time.ts'
import { notifiedSchool, oakTrip, tara } from '../../testing/notified-school.ts'
import type { Outcome } from '../push/outcome.ts'
import type { Message } from '../push/send.ts'
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
