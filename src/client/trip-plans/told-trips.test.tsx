// What the office reads of a trip that families were told of already: who was reached, and what taking it off would take.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import * as facts from '../../device/facts.ts'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { type Said, tripCard } from '../../testing/trip-card.ts'
import { ReachPage } from './reach-page.tsx'
import { TripRemoval } from './trip-removal.tsx'

async function takeOff(said: readonly Said[]) {
  const { id, title, expected, news } = tripCard(said)
  const card = tripCard(said, { id, news })
  const olu = meOf('Olu', { rights: ['capture', 'manage'] })
  await facts.keepFact(`bookbag-${olu.member.id}`, 'trips', [card])
  const plan = { id, title, expected, groupIds: [], leaderIds: [], version: 1 }
  await showTo(olu, <TripRemoval trip={plan} onClose={() => {}} />)
  await screen.findByText(/It leaves every screen/)
}

test('taking off a trip that is under way says what families read now', async () => {
  await takeOff([
    ['left', '08:05'],
    ['late', '14:40', '15:25'],
  ])
  await screen.findByText(/^Families read now: “Late, back about .*16:25”\. That goes/)
})

test.each<[string, readonly Said[]]>([
  ['that nobody was told of', []],
  ['that is over', [['back', '15:05']]],
])('taking off a trip %s takes nothing away', async (_, said) => {
  await takeOff(said)
  expect(screen.queryByText(/Families read now/)).toBeNull()
})

test.each([
  [30, 'Told a moment ago: telephones are still answering.'],
  [180, 'The news was on no device of theirs. Ring them if it matters.'],
])('%i seconds after it was told: %s', async (seconds, words) => {
  const writtenAt = new Date(Date.now() - seconds * 1000).toISOString()
  const members = [{ memberId: meOf('Pat').member.id, name: 'Pat', groups: ['Oak'], deliveredAt: null, openedAt: null }]
  const { id } = tripCard()
  const last = { id, status: 'late', etaAt: writtenAt, writtenAt }
  schoolAnswers({ [`GET /api/trips/${id}/reach`]: () => ({ body: { title: 'Castle', last, members } }) })
  await showTo(meOf('Olu', { rights: ['capture', 'manage'] }), <ReachPage tripId={id} />)
  await screen.findByText(words)
  // Paper says whose list it is, and of when.
  screen.getByText(/^St Alban’s · .* 20\d\d · \d\d:\d\d$/)
})
