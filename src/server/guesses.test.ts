// Guessing: what one stranger may try, what all may try together, and from where somebody asks.
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { HOUR } from '../domain/time.ts'
import { clientAddress } from './client-address.ts'
import { createGuesses, GUESSES_AN_HOUR, GUESSES_FROM_ONE } from './guesses.ts'

let nowMs = 0
const createAll = () => createGuesses(() => new Date(nowMs).toISOString())
const wrong = async () => null
const right = async () => 'slip'

test('one stranger is stopped, and the school next door still types its codes', async () => {
  const guesses = createAll()
  const tries = Array.from({ length: GUESSES_FROM_ONE + 5 }, () => guesses.tryCode('stranger', wrong).catch(() => 'refused'))
  expect((await Promise.all(tries)).filter((answer) => answer === 'refused')).toHaveLength(5)
  await expect(guesses.tryCode('stranger', right)).rejects.toMatchObject({ code: 'rate.limited' })
  expect(await guesses.tryCode('school', right)).toBe('slip')
  nowMs += HOUR
  expect(await guesses.tryCode('stranger', right)).toBe('slip')
})

test('right codes never count; wrong ones of many addresses are stopped together', async () => {
  const guesses = createAll()
  for (let tries = 0; tries < 3 * GUESSES_AN_HOUR; tries++) expect(await guesses.tryCode('school', right)).toBe('slip')
  for (let tries = 0; tries < GUESSES_AN_HOUR; tries++) await guesses.tryCode(`address ${tries}`, wrong)
  await expect(guesses.tryCode('another', right)).rejects.toMatchObject({ code: 'rate.limited' })
})

const addressOf = async (socket: string, forwarded: string | null, isProxyTrusted: boolean) => {
  const app = new Hono().get('/', (http) => http.text(clientAddress(http, isProxyTrusted)))
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded }
  const answer = await app.request('/', { headers }, { incoming: { socket: { remoteAddress: socket } } })
  return answer.text()
}

test.each([
  ['a phone', '192.0.2.7', null, false, '192.0.2.7'],
  ['a phone that invents a header', '192.0.2.7', '198.51.100.1', false, '192.0.2.7'],
  ['a phone behind a trusted proxy', '127.0.0.1', '198.51.100.1, 192.0.2.7', true, '192.0.2.7'],
  ['a proxy that says nothing', '127.0.0.1', null, true, '127.0.0.1'],
  ['IPv4 in the clothes of IPv6', '::ffff:192.0.2.7', null, false, '192.0.2.7'],
  ['a household of IPv6', '2001:db8::1:2', null, false, '2001:db8:0:0'],
])('%s asks from its own network', async (_, socket, forwarded, isProxyTrusted, expected) => {
  expect(await addressOf(socket, forwarded, isProxyTrusted)).toBe(expected)
})
