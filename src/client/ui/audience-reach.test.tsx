// Whom a post reaches, in words.
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { meOf } from '../../testing/device/people.ts'
import { schoolAnswers, showTo } from '../../testing/screen.tsx'
import { AudienceReach, reachWords } from './audience-reach.tsx'

const before = Date.parse('2026-12-07T10:00:00.000Z')
const after = Date.parse('2026-12-07T17:31:00.000Z')

test('an author reads how many families a post reaches, and when they hear of it', () => {
  expect(reachWords({ families: 212, atOnce: 3, inDigest: 180 }, before)).toBe(
    'Reaches 212 families: 3 at once, 180 in tonight’s digest.',
  )
  expect(reachWords({ families: 1, atOnce: 0, inDigest: 1 }, after)).toBe('Reaches 1 family: 1 in tomorrow’s digest.')
  expect(reachWords({ families: 0, atOnce: 0, inDigest: 0 }, before)).toBe('Reaches 0 families.')
})

test('the number is the school’s; without signal nothing is guessed', async () => {
  schoolAnswers({ 'POST /api/audience-reach': () => ({ body: { families: 24, atOnce: 0, inDigest: 0 } }) })
  const shown = await showTo(meOf('Tom'), <AudienceReach audience={{ kind: 'school' }} />)
  await screen.findByText('Reaches 24 families. They see it when they open Bookbag.')
  shown.unmount()
  schoolAnswers({})
  const { container } = await showTo(meOf('Tom'), <AudienceReach audience={{ kind: 'school' }} />)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(container.textContent).toBe('')
})
