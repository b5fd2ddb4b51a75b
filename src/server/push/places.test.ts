// Where a message never goes, whatever a subscription, a name server or a push service says.
import type dns from 'node:dns'
import { afterAll, describe, expect, test } from 'vitest'
import { makeBrowserKeys } from '../../testing/push/browser-keys.ts'
import { makeSchoolKeys } from '../../testing/push/school-keys.ts'
import { startPushService } from '../../testing/push-service.ts'
import { createPost } from './post.ts'
import { createPushSender, type Message } from './send.ts'

const started = await startPushService()
const school = makeSchoolKeys()
const message: Message = { payload: 'words', ttlSeconds: 60, urgency: 'normal' }

/** A name server that leads every name to this machine, and counts how often it was asked. */
function nameServer(...addresses: string[]) {
  let asked = 0
  const resolve = (_: string, __: object, answer: (error: null, found: object[]) => void) => {
    asked++
    answer(
      null,
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
  }
  return { resolve: resolve as unknown as typeof dns.lookup, asked: () => asked }
}

describe.skipIf(!started)('nothing is sent', () => {
  const service = started!
  afterAll(() => service.close())
  const port = service.host.split(':')[1]
  const { given } = service.subscribe(school.publicKey)

  test.each([
    ['to a place on no list', given.endpoint],
    ['by plain http', given.endpoint.replace('https:', 'http:')],
    ['to a private address', 'https://192.168.1.1/push'],
    ['to this machine by its number', `https://127.0.0.1:${port}/push`],
    ['to an IPv6 address', 'https://[::1]/push'],
    ['to a made-up name below none of ours', 'https://fcm.googleapis.com.example/push'],
    ['to no address at all', 'push'],
  ])('%s', async (_, endpoint) => {
    const before = service.connections()
    const sender = createPushSender({ vapid: school, pushHosts: [], ca: service.ca })
    expect(await sender.send({ ...given, endpoint }, message)).toEqual({ kind: 'refused', why: 'host', status: null })
    expect(service.connections()).toBe(before)
    sender.close()
  })

  test.each([['127.0.0.1'], ['10.0.0.5'], ['::1'], ['::ffff:127.0.0.1']])(
    'to a push service whose name leads to %s',
    async (address) => {
      const names = nameServer(address)
      const sender = createPushSender({ vapid: school, pushHosts: [], resolve: names.resolve, timeoutMs: 1000 })
      const subscription = { endpoint: 'https://fcm.googleapis.com/fcm/send/abc', keys: makeBrowserKeys().given }
      expect(await sender.send(subscription, message)).toEqual({ kind: 'refused', why: 'address', status: null })
      expect(names.asked()).toBe(1)
      sender.close()
    },
  )

  test('to a name that leads to this machine, though something listens there', async () => {
    const before = service.connections()
    const names = nameServer('127.0.0.1')
    const { post, close } = createPost({ extraHosts: [], ca: service.ca, resolve: names.resolve, timeoutMs: 1000 })
    const asking = post(new URL(given.endpoint), {}, Buffer.from('words'))
    expect(await asking).toEqual({ kind: 'private address' })
    expect([names.asked(), service.connections() - before]).toEqual([1, 0])
    close()
  })
})
