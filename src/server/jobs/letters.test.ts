// How letters go out: the urgent first, a few at a time, and with patience towards a mail server that takes none.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MINUTE, SECOND } from '../../domain/time.ts'
import { type CastSchool, startSchool } from '../../testing/cast.ts'
import { PAT, publish } from '../../testing/mailed-school.ts'
import { TEN } from '../../testing/notified-school.ts'
import { newId } from '../context.ts'
import type { Mail } from '../mail/message.ts'
import { later, type Outcome } from '../mail/outcome.ts'
import type { MailSender } from '../mail/sender.ts'
import * as letters from '../store/letters.ts'
import * as addresses from '../store/mail-addresses.ts'
import { createLetterJobs } from './letters.ts'

let nowMs = TEN
let school: CastSchool
let sent: Mail[]
let answer: () => Promise<Outcome>
const addressId = newId()
const at = (ms = 0) => new Date(nowMs + ms).toISOString()

beforeEach(async () => {
  nowMs = TEN
  sent = []
  answer = async () => ({ kind: 'sent' })
  school = await startSchool({ now: () => at() })
  const { db } = school.server.context
  const times = { confirmUntil: at(60 * MINUTE), at: at() }
  await addresses.put(db, {
    id: addressId,
    memberId: school.ids.family,
    address: PAT,
    confirmHash: 'x',
    ...times,
  })
})
afterEach(() => school.close())

const sender: MailSender = {
  send(mail) {
    sent.push(mail)
    return answer()
  },
  close: async () => {},
}

const letterOf = (kind: letters.LetterKind, dueMs = 0) => {
  const subjectId = school.ids.family
  return { kind, subjectId, addressId, postIds: [], nextTryAt: at(dueMs), expiresAt: at(60 * MINUTE) }
}
const wait = (count: number) =>
  letters.add(
    school.server.context.db,
    Array.from({ length: count }, () => letterOf('confirm')),
    null,
  )

test('trips go before all else, and digests wait for whoever has just asked for a letter', async () => {
  const { db } = school.server.context
  await letters.add(db, [letterOf('digest', -3), letterOf('confirm', -2), letterOf('trip', -1), letterOf('trip', 1)], null)
  expect((await letters.due(db, at(), 9)).map(({ kind }) => kind)).toEqual(['trip', 'confirm', 'digest'])
})

test('a mail server that takes from nobody is asked for a few letters, then left alone, then tried with one', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  answer = async () => later('unreachable')
  await wait(10)
  const jobs = createLetterJobs(school.server.context, sender)
  await jobs.settled()
  jobs.wake()
  await jobs.settled()
  expect(sent).toHaveLength(4)
  nowMs += 10 * SECOND
  jobs.wake()
  await jobs.settled()
  expect(sent).toHaveLength(5)
  answer = async () => ({ kind: 'sent' })
  nowMs += 10 * MINUTE
  jobs.wake()
  await jobs.settled()
  expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(10)
  expect(sent).toHaveLength(15)
  expect(log.mock.calls).toEqual([[expect.stringMatching(/^E-mail waits.*unreachable/)]])
  log.mockRestore()
  await jobs.close()
})

test('one that cannot be written keeps nobody from theirs', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  answer = async () => {
    if (sent.length === 1) throw new TypeError('ours')
    return { kind: 'sent' }
  }
  await wait(9)
  const jobs = createLetterJobs(school.server.context, sender)
  await jobs.settled()
  expect(sent).toHaveLength(9)
  nowMs += MINUTE
  jobs.wake()
  await jobs.settled()
  expect([sent.length, sent[9]?.messageId]).toEqual([10, sent[0]?.messageId])
  log.mockRestore()
  await jobs.close()
})

test.each([
  ['surely did not get', 'sent again', later('closing'), 2],
  ['may have got', 'not sent again', { ...later('closing'), mayHaveArrived: true } as const, 1],
])('a digest that the mail server %s when Bookbag ended is %s', async (_where, _then, outcome, times) => {
  const { db } = school.server.context
  nowMs += MINUTE
  const postId = await publish({ school }, school.groups.beech)
  await addresses.move(db, addressId, ['waiting'], 'confirmed')
  await letters.add(db, [{ ...letterOf('digest'), postIds: [postId] }], null)
  let end: (outcome: Outcome) => void = () => {}
  answer = () => new Promise((resolve) => (end = resolve))
  const ending = createLetterJobs(school.server.context, { ...sender, close: async () => end(outcome) })
  await vi.waitFor(() => expect(sent).toHaveLength(1))
  await ending.close()
  answer = async () => ({ kind: 'sent' })
  nowMs += 10 * MINUTE
  const next = createLetterJobs(school.server.context, sender)
  await next.settled()
  await next.close()
  expect(sent).toHaveLength(times)
})
