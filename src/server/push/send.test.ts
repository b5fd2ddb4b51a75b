// From the school to a family's phone, by the real protocol, with a push service that has good and bad days.
import { afterAll, describe, expect, test } from 'vitest'
import { makeSchoolKeys } from '../../testing/push/school-keys.ts'
import { type Answer, startPushService } from '../../testing/push-service.ts'
import { createPushSender, type Message } from './send.ts'

const started = await startPushService()
const school = makeSchoolKeys()
const message: Message = { payload: '{"web_push":8030}', ttlSeconds: 3600, urgency: 'low' }

describe.skipIf(!started)('sending', () => {
  // Skipped when there is none.
  const service = started!
  // What a busy machine takes its time for is not given up: only one test is about that.
  const sender = createPushSender({ vapid: school, pushHosts: [service.host], ca: service.ca, timeoutMs: 100_000 })
  afterAll(async () => {
    sender.close()
    await service.close()
  })
  const subscribe = (answer: Answer = { status: 201 }) => {
    const phone = service.subscribe(school.publicKey)
    phone.answer(answer)
    return phone
  }

  test('a phone gets what was written, and the push service finds nothing to complain of', async () => {
    const phone = subscribe()
    const payload = JSON.stringify({ title: 'Sieben neue Beiträge 🎒' })
    expect(await sender.send(phone.given, { payload, ttlSeconds: 600.7, urgency: 'high', topic: 'digest' })).toEqual({
      kind: 'delivered',
    })
    expect(phone.received()).toMatchObject([{ text: payload, ttlSeconds: 600, urgency: 'high', topic: 'digest' }])
    await sender.send(phone.given, { ...message, ttlSeconds: 1e9 })
    expect(phone.received().at(-1)).toMatchObject({ ttlSeconds: 28 * 86_400, topic: null })
    expect(service.faults()).toEqual([])
  })

  test('of two about the same coach, a phone that was off gets the later', async () => {
    const phone = subscribe()
    for (const payload of ['left', 'late']) await sender.send(phone.given, { ...message, payload, topic: 'trip' })
    await sender.send(phone.given, { ...message, payload: 'digest' })
    expect(phone.collect().map(({ text }) => text)).toEqual(['late', 'digest'])
  })

  test('three hundred families at once share a few connections, and each gets one', { timeout: 120_000 }, async () => {
    const before = service.connections()
    const phones = Array.from({ length: 300 }, () => subscribe())
    const outcomes = await Promise.all(phones.map((phone) => sender.send(phone.given, message)))
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(['delivered']))
    expect(phones.every((phone) => phone.received().length === 1)).toBe(true)
    expect(service.connections() - before).toBeLessThanOrEqual(8)
  })

  test.each([404, 410])('a subscription that has ended (%i) is gone', async (status) => {
    expect(await sender.send(subscribe({ status }).given, message)).toEqual({ kind: 'gone' })
  })

  test('a busy push service says when to come back', async () => {
    const phone = subscribe({ status: 429, headers: { 'retry-after': '120' } })
    expect(await sender.send(phone.given, message)).toMatchObject({ kind: 'later', why: 'asked to wait', retryAfterMs: 120_000 })
  })

  test('a failing one is asked again', async () => {
    expect(await sender.send(subscribe({ status: 500 }).given, message)).toMatchObject({ kind: 'later', why: 'failing' })
  })

  test.each([301, 302, 307, 308])('a redirect (%i) is not followed', async (status) => {
    const elsewhere = subscribe()
    const phone = subscribe({ status, headers: { location: elsewhere.given.endpoint } })
    expect(await sender.send(phone.given, message)).toEqual({ kind: 'refused', why: 'redirect', status })
    expect([phone.asked(), elsewhere.asked()]).toEqual([1, 0])
  })

  test('a silent one is given up in time, and may have taken it', async () => {
    const hasty = createPushSender({ vapid: school, pushHosts: [service.host], ca: service.ca, timeoutMs: 400 })
    // The handshake is over before the silence begins.
    await expect.poll(() => hasty.send(subscribe().given, message), { timeout: 15_000 }).toEqual({ kind: 'delivered' })
    const from = performance.now()
    const outcome = await hasty.send(subscribe('silent').given, message)
    expect(outcome).toEqual({ kind: 'later', why: 'silent', retryAfterMs: null, mayHaveArrived: true })
    expect(performance.now() - from).toBeLessThan(2000)
    hasty.close()
  })

  test('one that took it and never stops talking is hung up on', async () => {
    const patient = createPushSender({ vapid: school, pushHosts: [service.host], ca: service.ca })
    const from = performance.now()
    expect(await patient.send(subscribe('endless').given, message)).toEqual({ kind: 'delivered' })
    expect(performance.now() - from).toBeLessThan(5000)
    patient.close()
  })

  test('while one push service is silent, the families of another get theirs', async () => {
    const other = (await startPushService())!
    const both = createPushSender({
      vapid: school,
      pushHosts: [service.host, other.host],
      ca: `${service.ca}${other.ca}`,
      timeoutMs: 1500,
    })
    const waiting = Array.from({ length: 100 }, () => both.send(subscribe('silent').given, message))
    const from = performance.now()
    const phone = other.subscribe(school.publicKey)
    expect(await both.send(phone.given, message)).toEqual({ kind: 'delivered' })
    expect(performance.now() - from).toBeLessThan(1400)
    const outcomes = await Promise.all(waiting)
    expect(performance.now() - from).toBeLessThan(4400)
    const tried = outcomes.filter((outcome) => outcome.kind === 'later' && outcome.why === 'silent')
    const untried = outcomes.filter((outcome) => outcome.kind === 'later' && outcome.why === 'resting')
    expect(tried.length).toBeLessThan(16)
    expect(tried.length + untried.length).toBe(100)
    both.close()
    await other.close()
  })

  test('a push service that is switched off was surely not reached', async () => {
    const off = (await startPushService())!
    const phone = off.subscribe(school.publicKey)
    await off.close()
    const to = createPushSender({ vapid: school, pushHosts: [off.host], ca: off.ca })
    expect(await to.send(phone.given, message)).toEqual({
      kind: 'later',
      why: 'unreachable',
      retryAfterMs: null,
      mayHaveArrived: false,
    })
    to.close()
  })

  test('one that shows another’s certificate is not told anything', async () => {
    const trusting = createPushSender({ vapid: school, pushHosts: [service.host] })
    const phone = subscribe()
    expect(await trusting.send(phone.given, message)).toMatchObject({ kind: 'later', why: 'unreachable', mayHaveArrived: false })
    expect(phone.asked()).toBe(0)
    trusting.close()
  })

  test('keys that no browser gives, and too long a payload, are refused before anything is sent', async () => {
    const phone = subscribe()
    const { endpoint, keys } = phone.given
    const noPoint = { ...keys, p256dh: Buffer.alloc(65, 4).toString('base64url') }
    const short = { ...keys, auth: keys.auth.slice(2) }
    for (const bad of [noPoint, short])
      expect(await sender.send({ endpoint, keys: bad }, message)).toEqual({ kind: 'refused', why: 'keys', status: null })
    const longest = { ...message, payload: `${'é'.repeat(1996)}a` }
    const tooLong = { ...message, payload: 'é'.repeat(1997) }
    expect(await sender.send(phone.given, tooLong)).toEqual({ kind: 'refused', why: 'size', status: null })
    expect(phone.asked()).toBe(0)
    expect(await sender.send(phone.given, longest)).toEqual({ kind: 'delivered' })
  })

  test('a topic that no push service takes is our own fault', async () => {
    for (const topic of ['', 'x'.repeat(33), 'Oak School', 'a\r\nb'])
      await expect(sender.send(subscribe().given, { ...message, topic })).rejects.toThrow(RangeError)
  })
})
