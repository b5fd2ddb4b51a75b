// The evening's digest for a thousand families: how long until it is worked out and written down, and until a push service has all of it.
import { contract } from '../../api/contract.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { runDigest } from '../../server/notifications/digest.ts'
import { encrypt } from '../../server/push/encrypt.ts'
import { type CastSchool, startSchool } from '../cast.ts'
import { createCaller } from '../caller.ts'
import { type PushService, startPushService, type TestSubscription } from '../push-service.ts'
import { send } from '../sending.ts'
import { type Row, row, unmeasured } from './row.ts'

const FAMILIES = 1000
const SLIPS = 250
const POSTS = 7
/** A Monday at ten, and half past five. */
const TEN = Date.parse('2026-12-07T10:00:00.000Z')
const HALF_PAST_FIVE = TEN + 7 * HOUR + 30 * MINUTE

export async function digestRows(): Promise<Row[]> {
  let nowMs = TEN
  const service = await startPushService({ now: () => nowMs })
  if (!service) return [unmeasured('digest', 'There is no openssl here to make a certificate with.')]
  const now = () => new Date(nowMs).toISOString()
  const school = await startSchool({ now, env: { PUSH_HOSTS: service.host }, pushCa: service.ca })
  const phones = await subscribeFamilies(school, service)
  nowMs += MINUTE
  for (let post = 1; post <= POSTS; post++) await send(school.as('head'), [], { audience: { kind: 'school' }, sequence: post })
  nowMs = HALF_PAST_FIVE
  const { context } = school.server
  const from = performance.now()
  await runDigest(context)
  const written = performance.now()
  context.wakePushes()
  await school.server.settled()
  const sent = performance.now()
  const told = phones.filter((phone) => phone.received().length === 1 && phone.received()[0]?.text.includes(`${POSTS} new posts`))
  const faults = service.faults().length
  const payload = Buffer.from(phones[0]?.received()[0]?.text ?? '')
  const bare = performance.now()
  for (const { given } of phones) encrypt(given.keys, payload)
  const floor = performance.now() - bare
  await school.close()
  await service.close()
  const note = `${FAMILIES} families with a browser each, ${POSTS} posts`
  const whole = `${note}; over TLS to a push service in the same process that decrypts and checks each; floor: encryption alone`
  return [
    row('digest: worked out and written down', written - from, 'ms', null, null, note),
    row('digest: sent to all', sent - written, 'ms', null, floor, whole),
    row('digest: told once and rightly', told.length, 'families', { least: FAMILIES }, null, note),
    row('digest: breaches of the push protocol', faults, 'messages', { most: 0 }),
  ]
}

async function subscribeFamilies(school: CastSchool, service: PushService): Promise<TestSubscription[]> {
  const phones: TestSubscription[] = []
  const groupIds = [school.groups.oak]
  while (phones.length < FAMILIES) {
    const asked = { role: 'family' as const, groupIds, names: [], count: SLIPS }
    const { slips } = await school.as('office').call(contract.people.invite, asked)
    for (const { url } of slips) {
      const phone = createCaller(school.server.url)
      await phone.call(contract.join.signIn, { code: url ?? '', name: 'Robin', deviceName: 'Bench' })
      const { publicKey } = await phone.call(contract.notifications.mine, {})
      const subscription = service.subscribe(publicKey)
      await phone.call(contract.notifications.subscribe, subscription.given)
      phones.push(subscription)
    }
  }
  return phones
}
