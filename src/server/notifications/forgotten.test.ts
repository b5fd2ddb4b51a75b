// What telling leaves behind goes: who was told of what is not kept for ever.
import { expect, test } from 'vitest'
import { contract } from '../../api/contract.ts'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { notifiedSchool, oakTrip, publish, settle, tara, TEN, TO_DIGEST } from '../../testing/notified-school.ts'
import { tidy } from '../jobs/tidy.ts'
import * as letters from '../store/letters.ts'
import * as asks from '../store/mail-asks.ts'

const { trips } = contract
const here = notifiedSchool()

const at = (ms: number) => new Date(ms).toISOString()
const rowsOf = async (table: 'push' | 'letter' | 'mail_ask' | 'trip_reach' | 'trip_update') =>
  (await here.school.server.context.db.selectFrom(table).selectAll().execute()).length
async function tidyAt(ms: number): Promise<void> {
  here.nowMs = ms
  await settle(here)
  await tidy(here.school.server.context)
}

test('whom a push or a letter told, and of what, is forgotten three days after it was no news any more', async () => {
  const { db } = here.school.server.context
  await publish(here, here.school.groups.beech)
  await settle(here, TO_DIGEST)
  const expiresAt = at(here.nowMs + 15 * HOUR)
  const letter = { subjectId: here.school.ids.family, addressId: 'nan', postIds: [], nextTryAt: at(here.nowMs), expiresAt }
  await letters.add(
    db,
    [
      { ...letter, kind: 'digest', id: 'sent' },
      { ...letter, kind: 'digest', id: 'waits' },
    ],
    null,
  )
  await letters.end(db, 'sent', 'sent')
  const over = here.nowMs + 15 * HOUR + 3 * DAY
  await tidyAt(over)
  expect([await rowsOf('push'), await rowsOf('letter')]).toEqual([1, 2])
  await tidyAt(over + MINUTE)
  // Also one that nobody sends, because the school has no mail server any more.
  expect([await rowsOf('push'), await rowsOf('letter')]).toEqual([0, 0])
})

test('who opened the news of a trip, and what its leaders said, is forgotten four weeks after the trip', async () => {
  const trip = await oakTrip(here)
  const { updateId } = await tara(here).tell(trip.id, 'back')
  await settle(here)
  const params = { params: { id: trip.id } }
  await here.school.as('family2').call(trips.noteReach, { updateId, isOpened: true }, params)
  const over = TEN + 2 * HOUR + 28 * DAY
  await tidyAt(over)
  expect([await rowsOf('trip_reach'), await rowsOf('trip_update')]).toEqual([1, 1])
  await tidyAt(over + MINUTE)
  expect([await rowsOf('trip_reach'), await rowsOf('trip_update')]).toEqual([0, 0])
  await expect(here.school.as('family2').call(trips.noteReach, { updateId, isOpened: true }, params)).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('that somebody asked for a letter is forgotten after a day', async () => {
  const ask = { memberId: here.school.ids.family, addressHash: 'hash', at: at(TEN) }
  await asks.note(here.school.server.context.db, ask, at(TEN - DAY))
  await tidyAt(TEN + DAY - MINUTE)
  expect(await rowsOf('mail_ask')).toBe(1)
  await tidyAt(TEN + DAY)
  expect(await rowsOf('mail_ask')).toBe(0)
})
