// A morning on which one push service is down and the others are not.
import { expect, test } from 'vitest'
import { createQueues, EACH } from './queues.ts'

const TIMEOUT = 10_000

/** Acts end when they are told to; the clock is moved by hand. */
function morning() {
  let now = 0
  const inTurn = createQueues<string>({
    isMiss: (result) => result === 'silent',
    resting: (ms) => `rests ${ms}`,
    now: () => now,
  })
  const running: { host: string; isUrgent: boolean; end: (result: string) => void }[] = []
  const send = (host: string, isUrgent: boolean) =>
    inTurn({ host, isUrgent }, () => new Promise<string>((resolve) => running.push({ host, isUrgent, end: resolve })))
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve))
  return {
    send: (host: string, count: number, isUrgent = false) => Array.from({ length: count }, () => send(host, isUrgent)),
    underWay: async (host: string) => {
      await settle()
      return running.filter((act) => act.host === host).length
    },
    urgent: async () => {
      await settle()
      return running.filter((act) => act.isUrgent).length
    },
    end: async (host: string, result: string, most = Infinity) => {
      await settle()
      const ended = running.filter((act) => act.host === host).slice(0, most)
      for (const act of ended) {
        running.splice(running.indexOf(act), 1)
        act.end(result)
      }
      await settle()
    },
    pass: (ms: number) => void (now += ms),
  }
}

test('a silent service has a few messages under way, and all others go at once', async () => {
  const { send, underWay, end } = morning()
  void send('silent.example', 500)
  const others = send('well.example', 3)
  expect(await underWay('silent.example')).toBe(EACH)
  await end('well.example', 'taken')
  expect(await Promise.all(others)).toEqual(['taken', 'taken', 'taken'])
})

test('once as many in a row had no answer, whoever waits is told at once, and it is tried again after half a minute', async () => {
  const { send, underWay, end, pass } = morning()
  const messages = send('silent.example', 500)
  await underWay('silent.example')
  pass(TIMEOUT)
  await end('silent.example', 'silent')
  const results = await Promise.all(messages)
  expect(results.filter((result) => result === 'silent')).toHaveLength(EACH)
  expect(results.filter((result) => result === 'rests 30000')).toHaveLength(500 - EACH)
  pass(20_000)
  expect(await Promise.all(send('silent.example', 1))).toEqual(['rests 10000'])
  pass(10_000)
  const again = send('silent.example', 2)
  expect(await underWay('silent.example')).toBe(2)
  await end('silent.example', 'taken')
  expect(await Promise.all(again)).toEqual(['taken', 'taken'])
})

test('a service that mostly answers is never left alone', async () => {
  const { send, end, underWay } = morning()
  const messages = send('well.example', 40)
  for (let round = 0; round < 5; round++) {
    await end('well.example', 'silent', EACH - 1)
    await end('well.example', 'taken', 1)
  }
  await Promise.all(messages)
  void send('well.example', 1)
  expect(await underWay('well.example')).toBe(1)
})

test('however many come and go, no more are under way', async () => {
  const { send, end, underWay } = morning()
  void send('well.example', 20)
  for (let round = 0; round < 10; round++) {
    await end('well.example', 'taken', 3)
    void send('well.example', 3)
    expect(await underWay('well.example')).toBe(EACH)
  }
})

test('the coach begins at once while a service is busy with digests, and has every place that they leave', async () => {
  const { send, end, urgent, underWay } = morning()
  void send('busy.example', 500)
  const coach = send('busy.example', 40, true)
  expect([await urgent(), await underWay('busy.example')]).toEqual([4, 12])
  await end('busy.example', 'taken')
  expect([await urgent(), await underWay('busy.example')]).toEqual([12, 12])
  while ((await urgent()) > 0) await end('busy.example', 'taken')
  expect(await Promise.all(coach)).toHaveLength(40)
  expect(await underWay('busy.example')).toBe(EACH)
})

test('the coach begins at once while every service together is busy', async () => {
  const { send, urgent } = morning()
  for (let index = 0; index < 6; index++) void send(`${index}.example`, 100)
  void send('7.example', 10, true)
  expect(await urgent()).toBe(4)
})

test('many services together stay within one bound', async () => {
  const { send, underWay } = morning()
  const hosts = Array.from({ length: 12 }, (_, index) => `${index}.example`)
  for (const host of hosts) void send(host, 10)
  let all = 0
  for (const host of hosts) all += await underWay(host)
  expect(all).toBe(48)
})

test('what breaks in one message is that message’s alone', async () => {
  const inTurn = createQueues<string>({ isMiss: () => false, resting: String, now: () => 0 })
  for (let index = 0; index < 3 * EACH; index++)
    await expect(inTurn({ host: 'well.example', isUrgent: false }, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    )
  expect(await inTurn({ host: 'well.example', isUrgent: false }, () => Promise.resolve('taken'))).toBe('taken')
})
