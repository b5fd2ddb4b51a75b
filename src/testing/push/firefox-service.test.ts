// The push service for Firefox, before Firefox: it speaks the maker's protocol, and takes nothing that the maker would not.
import { afterAll, describe, expect, test } from 'vitest'
import { createPushSender } from '../../server/push/send.ts'
import { makeBrowserKeys } from './browser-keys.ts'
import { decrypt } from './decrypt.ts'
import { startFirefoxService } from './firefox-service.ts'
import { makeSchoolKeys } from './school-keys.ts'

const started = await startFirefoxService(Date.now)
const [school, another] = [makeSchoolKeys(), makeSchoolKeys()]
const message = { payload: 'words', ttlSeconds: 60, urgency: 'high', topic: 'trip' } as const

type Heard = Record<string, unknown>

/** The part of a browser that holds the line. */
async function connect(address: string) {
  const socket = new WebSocket(address, 'push-notification')
  const heard: Heard[] = []
  const waiting: ((said: Heard) => void)[] = []
  socket.onmessage = ({ data }) => {
    const said = JSON.parse(String(data)) as Heard
    const next = waiting.shift()
    if (next) next(said)
    else heard.push(said)
  }
  await new Promise((opened) => (socket.onopen = opened))
  const hear = async () => heard.shift() ?? new Promise<Heard>((done) => waiting.push(done))
  const say = (said: object) => socket.send(JSON.stringify(said))
  const ask = (said: object) => {
    say(said)
    return hear()
  }
  return { ask, say, hear, leave: () => socket.close(), cut: new Promise((done) => (socket.onclose = done)) }
}

describe.skipIf(!started)('the push service for Firefox', () => {
  const service = started!
  const senders = [school, another].map((vapid) => createPushSender({ vapid, pushHosts: [service.host], ca: service.ca }))
  afterAll(async () => {
    senders.forEach((sender) => sender.close())
    await service.close()
  })
  const [ours, theirs] = senders as [(typeof senders)[0], (typeof senders)[0]]

  test('gives out an address, hands on what it cannot read, and forgets what it is told to, or told to lose', async () => {
    const browser = await connect(service.address)
    const hello = await browser.ask({ messageType: 'hello', use_webpush: true, broadcasts: {} })
    expect(hello).toMatchObject({ status: 200, use_webpush: true })
    expect(await browser.ask({})).toEqual({})
    const registered = await browser.ask({ messageType: 'register', channelID: 'one', key: `${school.publicKey}=` })
    expect(registered).toMatchObject({ messageType: 'register', status: 200, channelID: 'one' })
    expect(service.endpoints()).toEqual([registered['pushEndpoint']])

    const { given, kept } = makeBrowserKeys()
    const subscription = { endpoint: String(registered['pushEndpoint']), keys: given }
    expect(await ours.send(subscription, message)).toEqual({ kind: 'delivered' })
    const came = await browser.hear()
    expect(came).toMatchObject({ messageType: 'notification', channelID: 'one', headers: { encoding: 'aes128gcm' } })
    expect(decrypt(Buffer.from(String(came['data']), 'base64url'), kept)).toBe('words')
    service.repeat('same')
    expect(await browser.hear()).toEqual(came)
    service.repeat('new')
    expect((await browser.hear())['version']).not.toBe(came['version'])
    expect(service.faults()).toEqual([])

    expect(await theirs.send(subscription, message)).toMatchObject({ kind: 'refused', status: 403 })
    expect(service.faults()).toEqual(['The subscription was made for another key.'])

    service.end(subscription.endpoint)
    expect(await ours.send(subscription, message)).toEqual({ kind: 'gone' })
    const next = await browser.ask({ messageType: 'register', channelID: 'two', key: school.publicKey })
    service.loseEverything()
    await browser.cut
    expect(await ours.send({ ...subscription, endpoint: String(next['pushEndpoint']) }, message)).toEqual({ kind: 'gone' })
    const again = await connect(service.address)
    expect((await again.ask({ messageType: 'hello', use_webpush: true, uaid: hello['uaid'] }))['uaid']).not.toBe(hello['uaid'])
    expect(service.statuses()).toEqual([201, 403, 410, 410])
  })

  test('with two browsers on it each gets what is its own, also on a line of its own later; for one that is away it is kept by the school', async () => {
    const [one, two] = [await connect(service.address), await connect(service.address)]
    const { uaid } = await one.ask({ messageType: 'hello' })
    expect((await two.ask({ messageType: 'hello' }))['uaid']).not.toBe(uaid)
    const { given: keys } = makeBrowserKeys()
    const register = { messageType: 'register', channelID: 'of one', key: school.publicKey }
    const subscription = { endpoint: String((await one.ask(register))['pushEndpoint']), keys }
    expect(await ours.send(subscription, message)).toEqual({ kind: 'delivered' })
    expect(await one.hear()).toMatchObject({ messageType: 'notification', channelID: 'of one' })

    one.leave()
    await one.cut
    expect(await ours.send(subscription, message)).not.toEqual({ kind: 'delivered' })
    expect(service.statuses().at(-1)).toBe(503)
    const back = await connect(service.address)
    expect((await back.ask({ messageType: 'hello', uaid }))['uaid']).toBe(uaid)
    expect(await ours.send(subscription, message)).toEqual({ kind: 'delivered' })
    expect(await back.hear()).toMatchObject({ channelID: 'of one' })
    expect(await two.ask({})).toEqual({})
  })
})
