// Guessing: what one stranger may try, what all may try together, and from where somebody asks.
import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { DAY, MINUTE } from '../domain/time.ts'
import { createGuesses, GUESSES_FROM_ONE, GUESSES_OF_ALL } from './guesses.ts'
import { clientAddress } from './client-address.ts'

let nowMs = 0
const createAll = () => createGuesses(() => new Date(nowMs).toISOString())
const wrong = async () => null
const right = async () => 'slip'

test('sixty families behind one address mistype four times each, and everyone still comes in', async () => {
  const guesses = createAll()
  for (let tries = 0; tries < 60 * 4; tries++) await guesses.tryCode('school', wrong)
  expect(await Promise.all(Array.from({ length: 60 }, () => guesses.tryCode('school', right)))).toEqual(Array(60).fill('slip'))
})

test('one stranger is stopped, the school next door still types its codes, and five minutes later one more may be tried', async () => {
  const guesses = createAll()
  const tries = Array.from({ length: GUESSES_FROM_ONE + 5 }, () => guesses.tryCode('stranger', wrong).catch(() => 'refused'))
  expect((await Promise.all(tries)).filter((answer) => answer === 'refused')).toHaveLength(5)
  await expect(guesses.tryCode('stranger', right)).rejects.toMatchObject({ code: 'rate.limited' })
  expect(await guesses.tryCode('school', right)).toBe('slip')
  nowMs += 5 * MINUTE
  expect(await guesses.tryCode('stranger', right)).toBe('slip')
  await guesses.tryCode('stranger', wrong)
  await expect(guesses.tryCode('stranger', right)).rejects.toMatchObject({ code: 'rate.limited' })
})

test('someone who guesses for thirty days has as many tries as the docstring says', async () => {
  const guesses = createAll()
  let tries = 0
  for (const end = nowMs + 30 * DAY; nowMs < end; nowMs += MINUTE) {
    while (
      await guesses.tryCode('stranger', wrong).then(
        () => true,
        () => false,
      )
    )
      tries++
  }
  expect(tries).toBeGreaterThan(9000)
  expect(tries).toBeLessThanOrEqual(9300)
})

test('right codes never count; wrong ones of many addresses are stopped together', async () => {
  const guesses = createAll()
  for (let tries = 0; tries < 2 * GUESSES_OF_ALL; tries++) expect(await guesses.tryCode('school', right)).toBe('slip')
  for (let tries = 0; tries < GUESSES_OF_ALL; tries++) await guesses.tryCode(`address ${tries % 20}`, wrong)
  await expect(guesses.tryCode('another', right)).rejects.toMatchObject({ code: 'rate.limited' })
})

test('a look that the database did not allow is no guess', async () => {
  const guesses = createAll()
  const fails = () => Promise.reject(new Error('i/o'))
  for (let tries = 0; tries < 2 * GUESSES_FROM_ONE; tries++) await expect(guesses.tryCode('school', fails)).rejects.toThrow('i/o')
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

test('whoever set up a proxy and did not say so is told, once', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.resetModules()
  const fresh = await import('./client-address.ts')
  const app = new Hono().get('/', (http) => http.text(fresh.clientAddress(http, http.req.query('trusted') === '1')))
  const headers = { 'x-forwarded-for': '198.51.100.1' }
  await app.request('/')
  await app.request('/?trusted=1', { headers })
  expect(warn).not.toHaveBeenCalled()
  await app.request('/', { headers })
  await app.request('/', { headers })
  expect(warn.mock.calls).toEqual([[expect.stringContaining('set TRUST_PROXY=1')]])
  warn.mockRestore()
})
