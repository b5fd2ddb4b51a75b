// Tom taps Send now where there is no signal.
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CONTRACT_VERSION } from '../../api/endpoint.ts'
import * as facts from '../../device/facts.ts'
import * as outbox from '../../device/outbox.ts'
import * as session from '../../device/session.ts'
import { memberStore } from '../../device/stores.ts'
import { draftOf, meOf, NOW } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { EntryActs } from './entry-acts.tsx'

const none = () => undefined

async function openWithOneWaiting() {
  const tom = meOf('Tom')
  const request = (_name: string, _options: LockOptions, work: (lock: object) => Promise<unknown>) => work({})
  Object.defineProperty(navigator, 'locks', { configurable: true, value: { query: async () => ({ held: [] }), request } })
  schoolAnswers({})
  await session.keepMe(tom)
  const entry = await outbox.add(tom.member.id, draftOf('Boats'), NOW)
  await showTo(tom, <EntryActs entry={entry} isSending={false} onEdit={none} />)
  return tom
}
const sendNow = () => screen.findByRole('button', { name: 'Send now' })

test('Send now without signal says when it was tried, and that the post still waits', async () => {
  await openWithOneWaiting()
  fireEvent.click(await sendNow())
  await screen.findByText(/^Tried at \d\d:\d\d. It still waits.$/)
})

test('where Tom has to sign in first nothing is tried, and nothing is said of a try', async () => {
  const tom = await openWithOneWaiting()
  await facts.keepFact(memberStore(tom.member.id), 'hold', { why: 'sign in', contract: CONTRACT_VERSION })
  fireEvent.click(await sendNow())
  await waitFor(async () => expect((await sendNow()).getAttribute('aria-disabled')).toBeNull())
  expect(screen.queryByText(/^Tried/)).toBeNull()
})
