// A school behind TLS that tells browsers of its news: its clock goes where the test puts it.
import { contract } from '../../src/api/contract.ts'
import type { Id } from '../../src/domain/id.ts'
import { MINUTE } from '../../src/domain/time.ts'
import type { TripStatus } from '../../src/domain/trip.ts'
import * as schools from '../../src/server/store/schools.ts'
import * as subscriptions from '../../src/server/store/subscriptions.ts'
import { type CastSchool, startSchool } from '../../src/testing/cast.ts'
import { type MovedClock, startClock } from '../../src/testing/moved-clock.ts'
import { startSecureFront } from '../../src/testing/proxy/secure-front.ts'
import { type FirefoxService, startFirefoxService } from '../../src/testing/push/firefox-service.ts'
import { send } from '../../src/testing/sending.ts'
import { createTeller, planTrip } from '../../src/testing/trips.ts'

export type ToldSchool = CastSchool & {
  url: string
  /** The only push service that it may write to, beside those of the makers of browsers. */
  service: FirefoxService
  clock: MovedClock
  /** What is due by now has been sent. */
  send: () => Promise<void>
  /** The addresses to which it would send. */
  endpoints: () => Promise<string[]>
  /** How Pat wants to hear of posts, in any of her groups. */
  choices: () => Promise<string[]>
  /** Of Beech and Oak, led by Tara. */
  tripId: Id
  /** She says how the coach goes: late, and then back in so many minutes. Resolves when it is sent. */
  say: (status: TripStatus, minutes?: number) => Promise<void>
  /** Tom writes to these groups, or to the whole school, and Helen publishes it. Resolves with its id when it is sent. */
  publish: (groupIds: readonly Id[] | null) => Promise<Id>
}

export async function startToldSchool(): Promise<ToldSchool> {
  // It is morning there, whatever the time is here: at night no post rings.
  const clock = startClock('10:30')
  const service = await startFirefoxService(clock.nowMs)
  const front = await startSecureFront(new URL('http://127.0.0.1'))
  if (!service || !front) throw new Error('openssl could not make a certificate.')
  const url = `https://localhost:${front.port}`
  const now = () => new Date(clock.nowMs()).toISOString()
  const school = await startSchool({ now, env: { PUBLIC_URL: url, PUSH_HOSTS: service.host }, pushCa: service.ca })
  const { as, groups, ids } = school
  const { context, startJobs, settled } = school.server
  front.setTarget(new URL(school.server.url))
  startJobs()
  const plan = { groupIds: [groups.beech, groups.oak], leaderIds: [ids.tripLeader] }
  const { id: tripId } = await planTrip(as('office'), plan, clock.nowMs())
  const teller = createTeller(as('tripLeader'), clock.nowMs)
  const sent = async () => {
    context.wakePushes()
    await settled()
  }
  return {
    ...school,
    url,
    service,
    clock,
    send: sent,
    async endpoints() {
      const { id } = (await schools.findOnly(context.db))!
      return (await subscriptions.liveOf(context.db, id)).map(({ endpoint }) => endpoint)
    },
    async choices() {
      const { choices } = await as('family').call(contract.notifications.mine, {})
      return choices.map(({ choice }) => choice)
    },
    tripId,
    async say(status, minutes) {
      const etaAt = minutes === undefined ? null : new Date(clock.nowMs() + minutes * MINUTE).toISOString()
      await teller.tell(tripId, status, etaAt)
      await sent()
    },
    async publish(groupIds) {
      const { id } = await send(as('staff'), [], {
        audience: groupIds ? { kind: 'groups', groupIds: [...groupIds] } : { kind: 'school' },
      })
      await as('head').call(contract.posts.publish, { version: 1 }, { params: { id } })
      await sent()
      return id
    },
    async close() {
      await front.close()
      await school.close()
      await service.close()
    },
  }
}
