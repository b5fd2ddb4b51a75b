// Each push service is told who sends, in a way that only this school can, and that no other service can use.
import { expect, test } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../domain/time.ts'
import { makeSchoolKeys } from '../../testing/push/school-keys.ts'
import { vapidProblem } from '../../testing/push/vapid-check.ts'
import { createVapidTokens } from './vapid-token.ts'

const keys = makeSchoolKeys()
const start = Date.parse('2026-11-24T09:00:00.000Z')
const [google, apple] = ['https://fcm.googleapis.com', 'https://web.push.apple.com']

function tokensAt() {
  let now = start
  return { tokenFor: createVapidTokens(keys, () => now), at: (time: number) => void (now = time) }
}

test('every push service takes the word that is made for it, and no other takes it', async () => {
  const { tokenFor } = tokensAt()
  expect(await vapidProblem(tokenFor(google), google, keys.publicKey, start)).toBeNull()
  expect(await vapidProblem(tokenFor(apple), apple, keys.publicKey, start)).toBeNull()
  expect(await vapidProblem(tokenFor(apple), google, keys.publicKey, start)).toMatch(/for https:\/\/web.push.apple.com, not for/)
})

test('it is signed once an hour for each service, and still good at the end of that hour where clocks differ', async () => {
  const { tokenFor, at } = tokensAt()
  const first = tokenFor(google)
  at(start + HOUR - 1)
  expect(tokenFor(google)).toBe(first)
  for (const theirs of [-11 * HOUR, HOUR, 11 * HOUR])
    expect(await vapidProblem(first, google, keys.publicKey, start + theirs)).toBeNull()
  expect(await vapidProblem(first, google, keys.publicKey, start + DAY)).toBe('The token has ended.')
  at(start + HOUR)
  expect(tokenFor(google)).not.toBe(first)
})

test('a clock that was turned back makes a new one, for the old would live too long', async () => {
  const { tokenFor, at } = tokensAt()
  tokenFor(google)
  at(start - 2 * DAY)
  expect(await vapidProblem(tokenFor(google), google, keys.publicKey, start - 2 * DAY)).toBeNull()
})

test('names made up below a service’s fill no memory', () => {
  const { tokenFor, at } = tokensAt()
  const first = tokenFor(google)
  for (let index = 0; index < 150; index++) tokenFor(`https://${index}.notify.windows.com`)
  at(start + MINUTE)
  expect(tokenFor(google)).not.toBe(first)
})

test('the check itself sees a word that is another’s, too old, too long or changed', async () => {
  const { tokenFor } = tokensAt()
  const good = tokenFor(google)
  const problem = (header: string, key = keys.publicKey) => vapidProblem(header, google, key, start)
  const other = makeSchoolKeys('mailto:me')
  expect(await problem(createVapidTokens(other, () => start)(google))).toBe('The subscription was made for another key.')
  expect(await problem(createVapidTokens({ ...other, publicKey: keys.publicKey }, () => start)(google))).toBe(
    'The token is not signed with the key.',
  )
  expect(await problem(createVapidTokens({ ...keys, subject: 'mailto:me@localhost' }, () => start)(google))).toBe(
    'The token names nobody to turn to.',
  )
  expect(await problem(createVapidTokens(keys, () => start + DAY)(google))).toBe('The token lives for more than a day.')
  expect(await problem(createVapidTokens(keys, () => start - DAY)(google))).toBe('The token has ended.')
  expect(await problem(good.replace('vapid', 'WebPush'))).toBe('The Authorization is no vapid one.')
  expect(await problem(good)).toBeNull()
})
