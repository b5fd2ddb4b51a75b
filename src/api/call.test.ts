// The typed caller: only a reply in the contract's own words counts.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { call } from './call.ts'
import { contract } from './contract.ts'
import * as outage from './outage.ts'
import { type ProblemCode, refusals } from './problem.ts'
import { sayRefusals } from '../words/parts/refusals.ts'

const answer = (reply: () => Promise<Response> | Response) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => reply()),
  )
const ask = () => {
  outage.asked()
  return call(contract.join.setupNeeded, {})
}

afterEach(() => vi.unstubAllGlobals())

describe('what counts as an answer of the school', () => {
  test('a reply that matches the contract', async () => {
    answer(() => Response.json({ isNeeded: true }))
    expect(await ask()).toEqual({ isNeeded: true })
  })

  test.each([
    ['the page of a web filter', () => new Response('<html>Blocked by SchoolGuard</html>', { status: 200 })],
    ['nothing at all', () => new Response('', { status: 200 })],
    ['an empty 204', () => new Response(null, { status: 204 })],
    ['JSON of somebody else', () => Response.json({ ok: true })],
    ['a proxy that says too many', () => new Response('slow down', { status: 429 })],
    ['a refusal in unknown words', () => Response.json({ problem: 'teapot', sentence: 'x' }, { status: 418 })],
    ['a cut connection', () => Promise.reject(new TypeError('terminated'))],
  ])('%s means "not sent"', async (_, reply) => {
    answer(reply)
    await expect(ask()).rejects.toMatchObject({ name: 'Unreached' })
  })

  test('a refusal of the school keeps its code', async () => {
    answer(() => Response.json({ problem: 'post.gone', sentence: 'x' }, { status: 410 }))
    await expect(ask()).rejects.toMatchObject({ name: 'Refused', code: 'post.gone' })
  })

  test('every refusal has a sentence for a person', () => {
    for (const code of Object.keys(refusals) as ProblemCode[]) expect(sayRefusals(code)).toMatch(/[.?]$/)
  })
})
