// A school whose families are told of news by a push service on this machine, under a clock that the test sets.
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { contract } from '../api/contract.ts'
import type { NotificationChoice } from '../domain/notification.ts'
import type { Id } from '../domain/id.ts'
import { PushMessage } from '../domain/push-message.ts'
import { HOUR, MINUTE } from '../domain/time.ts'
import { type CastSchool, type Person, startSchool } from './cast.ts'
import { type PushService, startPushService, type TestSubscription } from './push-service.ts'
import { send } from './sending.ts'
import { createTeller, planTrip } from './trips.ts'

const { notifications, posts } = contract

/** A Monday, ten in the morning. */
export const TEN = Date.parse('2026-12-07T10:00:00.000Z')
/** From then until the digest goes, at half past five, in milliseconds. */
export const TO_DIGEST = 7 * HOUR + 30 * MINUTE

export type NotifiedSchool = {
  nowMs: number
  service: PushService
  school: CastSchool
  /** Pat in Beech, Sam in Oak. */
  pat: TestSubscription
  sam: TestSubscription
}

/** A new school for each test of the file. No test may leave the push service with a breach of its protocol. */
export function notifiedSchool(): NotifiedSchool {
  const here = { nowMs: TEN } as NotifiedSchool
  beforeAll(async () => {
    const started = await startPushService({ now: () => here.nowMs })
    if (!started) throw new Error('There is no openssl here to make a certificate with.')
    here.service = started
  })
  afterAll(() => here.service.close())
  beforeEach(async () => {
    here.nowMs = TEN
    const now = () => new Date(here.nowMs).toISOString()
    here.school = await startSchool({ now, env: { PUSH_HOSTS: here.service.host }, pushCa: here.service.ca })
    here.school.server.startJobs()
    here.pat = await subscribe(here, 'family')
    here.sam = await subscribe(here, 'family2')
    return async () => {
      await here.school.close()
      expect(here.service.faults()).toEqual([])
    }
  })
  return here
}

async function subscribe({ service, school }: NotifiedSchool, person: Person): Promise<TestSubscription> {
  const { publicKey } = await school.as(person).call(notifications.mine, {})
  const subscription = service.subscribe(publicKey)
  await school.as(person).call(notifications.subscribe, subscription.given)
  return subscription
}

/** Time passes, and what is due is sent. */
export async function settle(here: NotifiedSchool, ms = 0): Promise<void> {
  here.nowMs += ms
  here.school.server.context.wakePushes()
  await here.school.server.settled()
}

export const choose = ({ school }: NotifiedSchool, person: 'family' | 'family2', choice: NotificationChoice, readerId: Id) =>
  school.as(person).call(notifications.choose, { readerId, choice })

/** A post of words by Tom, published by Helen; answers its id. */
export async function publish({ school }: NotifiedSchool, groupId: Id): Promise<Id> {
  const { id } = await send(school.as('staff'), [], { audience: { kind: 'groups', groupIds: [groupId] } })
  await school.as('head').call(posts.publish, { version: 1 }, { params: { id } })
  return id
}

/** A trip of Oak, led by Tara. */
export const oakTrip = ({ school, nowMs }: NotifiedSchool) =>
  planTrip(school.as('office'), { groupIds: [school.groups.oak], leaderIds: [school.ids.tripLeader] }, nowMs)

export const tara = (here: NotifiedSchool) => createTeller(here.school.as('tripLeader'), () => here.nowMs)

/** What came, as a phone shows it. */
export const messages = (subscription: TestSubscription) =>
  subscription.received().map(({ text }) => PushMessage.parse(JSON.parse(text)).notification)
