// The push service of the tests is as strict as a real one: what it takes, a real one takes.
import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { encrypt } from '../server/push/encrypt.ts'
import { createVapidTokens } from '../server/push/vapid-token.ts'
import { makeBrowserKeys } from './push/browser-keys.ts'
import { makeSchoolKeys } from './push/school-keys.ts'
import { startPushService } from './push-service.ts'

const START = Date.parse('2026-11-24T09:00:00.000Z')
let now = START
const started = await startPushService({ now: () => now })
const school = makeSchoolKeys()

describe.skipIf(!started)('a push service', () => {
  const service = started!
  afterAll(() => service.close())
  const origin = `https://${service.host}`
  const authorization = createVapidTokens(school, () => START)(origin)
  const good = { ttl: '60', urgency: 'high', topic: 'trip', 'content-encoding': 'aes128gcm', authorization }
  const bodyFor = (keys: Parameters<typeof encrypt>[0], words = 'words') => encrypt(keys, Buffer.from(words)) ?? Buffer.alloc(0)

  type Sent = { method?: string; headers?: Record<string, string | undefined>; body?: Buffer }

  /** The status, and what it says. */
  function post(endpoint: string, { method = 'POST', headers = {}, body }: Sent): Promise<[number | undefined, string]> {
    const sent = Object.fromEntries(Object.entries({ ...good, ...headers }).filter(([, value]) => value !== undefined))
    return new Promise((resolve, reject) => {
      const asking = request(endpoint, { method, headers: sent, ca: service.ca, agent: false })
      asking.on('response', (answer) => {
        text(answer).then((says) => resolve([answer.statusCode, says]), reject)
      })
      asking.on('error', reject)
      asking.end(body)
    })
  }

  test('takes a good message and keeps it for the phone', async () => {
    const phone = service.subscribe(school.publicKey)
    expect(await post(phone.given.endpoint, { body: bodyFor(phone.given.keys) })).toEqual([201, ''])
    const message = { text: 'words', ttlSeconds: 60, urgency: 'high', topic: 'trip', at: START }
    expect([phone.received(), phone.collect(), phone.collect()]).toEqual([[message], [message], []])
    expect(service.faults()).toEqual([])
  })

  test.each([
    ['no TTL', { headers: { ttl: undefined } }, [400, 'The TTL is undefined.']],
    ['a TTL in words', { headers: { ttl: '1h' } }, [400, 'The TTL is 1h.']],
    ['a TTL of a year', { headers: { ttl: '31536000' } }, [400, 'The TTL is 31536000.']],
    ['an urgency of its own', { headers: { urgency: 'urgent' } }, [400, 'The Urgency is urgent.']],
    ['too long a topic', { headers: { topic: 'x'.repeat(33) } }, [400, `The Topic is ${'x'.repeat(33)}.`]],
    ['another encoding', { headers: { 'content-encoding': 'aesgcm' } }, [415, 'The body is not in aes128gcm.']],
    ['no signature', { headers: { authorization: undefined } }, [403, 'The Authorization is no vapid one.']],
    [
      'a word for another service',
      { headers: { authorization: createVapidTokens(school, () => START)('https://fcm.googleapis.com') } },
      [403, `The token is for https://fcm.googleapis.com, not for ${origin}.`],
    ],
    [
      'another school’s word',
      { headers: { authorization: createVapidTokens(makeSchoolKeys(), () => START)(origin) } },
      [403, 'The subscription was made for another key.'],
    ],
    ['a body that is too long', { body: Buffer.alloc(4097) }, [413, 'The body has 4097 bytes.']],
    ['a body in the clear', { body: Buffer.from('words') }, [400, 'The browser cannot read it: Error: no header']],
  ])('does not take %s', async (_, sent, [status, says]) => {
    const phone = service.subscribe(school.publicKey)
    expect(await post(phone.given.endpoint, { body: bodyFor(phone.given.keys), ...sent })).toEqual([status, says])
    expect(phone.received()).toEqual([])
    expect(service.faults().at(-1)).toBe(says)
  })

  test('does not take what is encrypted for another browser', async () => {
    const phone = service.subscribe(school.publicKey)
    const [status, says] = await post(phone.given.endpoint, { body: bodyFor(makeBrowserKeys().given) })
    expect([status, says.startsWith('The browser cannot read it')]).toEqual([400, true])
  })

  test('knows its own subscriptions alone, and only takes', async () => {
    const { given } = service.subscribe(school.publicKey)
    expect((await post(`${origin}/push/unknown`, { body: bodyFor(given.keys) }))[0]).toBe(404)
    expect((await post(given.endpoint, { method: 'GET' }))[0]).toBe(405)
  })

  test('gives a phone the last of each topic, and nothing whose time has passed', async () => {
    const phone = service.subscribe(school.publicKey)
    const send = async (words: string, headers: Record<string, string | undefined>) => {
      await post(phone.given.endpoint, { headers, body: bodyFor(phone.given.keys, words) })
    }
    await send('left', { topic: 'trip' })
    await send('first post', { topic: undefined })
    await send('now or never', { topic: undefined, ttl: '0' })
    await send('late', { topic: 'trip', ttl: '600' })
    await send('second post', { topic: undefined, ttl: '600' })
    now = START + 60_000
    expect(phone.collect().map((message) => message.text)).toEqual(['late', 'second post'])
    expect(phone.received()).toHaveLength(5)
    now = START
  })

  test('behaves as it is told, and then well again', async () => {
    const phone = service.subscribe(school.publicKey)
    const sent = { body: bodyFor(phone.given.keys) }
    phone.answer({ status: 429, headers: { 'retry-after': '5' } })
    expect((await post(phone.given.endpoint, sent))[0]).toBe(429)
    phone.answer('silent')
    const silence = post(phone.given.endpoint, sent).catch(() => 'cut')
    expect(await Promise.race([silence, new Promise((resolve) => setTimeout(resolve, 100, 'nothing'))])).toBe('nothing')
    phone.answer({ status: 201 })
    expect((await post(phone.given.endpoint, sent))[0]).toBe(201)
    expect([phone.asked(), phone.received().length]).toEqual([3, 1])
  })
})
