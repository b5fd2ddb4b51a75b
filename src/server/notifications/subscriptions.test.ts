// Where members may be told of news, and how many families a post reaches.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { choose, notifiedSchool } from '../../testing/notified-school.ts'
import { send } from '../../testing/sending.ts'
import * as subscriptions from '../store/subscriptions.ts'

const { join, notifications } = contract
const here = notifiedSchool()

test.each([
  ['a private address', 'https://10.0.0.7/push'],
  ['this very machine', 'https://127.0.0.1/push'],
  ['no TLS', 'http://fcm.googleapis.com/fcm/send/x'],
  ['another host', 'https://push.example.com/x'],
])('an address that is %s is refused when it is saved', async (_, endpoint) => {
  const { keys } = here.pat.given
  await expect(here.school.as('family').call(notifications.subscribe, { endpoint, keys })).rejects.toMatchObject({
    code: 'push.refused',
  })
})

test('keys that are none are refused, and however many browsers a member has, twenty are kept', async () => {
  const wrong = { ...here.pat.given, keys: { p256dh: 'x'.repeat(87), auth: 'short' } }
  await expect(here.school.as('family').call(notifications.subscribe, wrong)).rejects.toMatchObject({ code: 'push.refused' })
  const { db, newId, now } = here.school.server.context
  const { keys } = here.pat.given
  for (let count = 0; count < 60; count++) {
    const sessionId = newId()
    const session = {
      id: sessionId,
      member_id: here.school.ids.family,
      token_hash: sessionId,
      device_name: '',
      created_at: now(),
    }
    await db
      .insertInto('session')
      .values({ ...session, last_seen_at: now() })
      .execute()
    const subscription = {
      id: newId(),
      memberId: here.school.ids.family,
      endpoint: `https://${here.service.host}/${count}`,
      keys,
    }
    await subscriptions.put(db, { ...subscription, sessionId, at: now() })
  }
  const { id: schoolId } = (await here.school.as('head').call(join.me, {})).school
  const kept = await subscriptions.liveOf(db, schoolId)
  expect(kept.filter(({ memberId }) => memberId === here.school.ids.family)).toHaveLength(20)
})

test('before sending, an author reads how many families it reaches and how', async () => {
  const reach = (audience: Parameters<typeof send>[2]) =>
    here.school.as('staff').call(notifications.reach, { audience: audience?.audience ?? { kind: 'school' } })
  expect(await reach({ audience: { kind: 'school' } })).toEqual({ families: 2, atOnce: 0, inDigest: 2 })
  await choose(here, 'family', 'instant', here.school.groups.beech)
  const beech = { kind: 'groups' as const, groupIds: [here.school.groups.beech] }
  expect(await reach({ audience: beech })).toEqual({ families: 1, atOnce: 1, inDigest: 0 })
})
