// Tries that what did not come on a bad line comes later, and that an outage is not made worse by asking.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as outage from '../../api/outage.ts'
import { DAY } from '../../domain/time.ts'
import { onceLoaded } from './once-loaded.ts'

// The school's last answer is remembered from test to test: each is a day after the one before.
let now = Date.now()
beforeEach(() => vi.useFakeTimers({ now: (now += DAY) }))
afterEach(() => vi.useRealTimers())

const answers = () => outage.watch(async () => 'an answer')
const comesAfter = (misses: number) => {
  let asked = 0
  return vi.fn<() => Promise<string>>(async () => {
    if (++asked <= misses) throw new TypeError('Importing a module script failed.')
    return 'the code'
  })
}

test('what sends posts is fetched again when the school answers, after a rest, and then started once', async () => {
  const load = comesAfter(1)
  const start = vi.fn<(code: string) => () => void>(() => () => undefined)
  onceLoaded(load, start)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(1)
  await answers()
  await answers()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(2)
  expect(start.mock.calls).toEqual([['the code']])
})

test('an answer during the rest counts when it is over, so that a filter in front of one file is not pestered', async () => {
  const load = comesAfter(100)
  onceLoaded(load, () => () => undefined)
  for (let second = 0; second < 60; second++) {
    await vi.advanceTimersByTimeAsync(1000)
    await answers()
  }
  expect(load.mock.calls.length).toBeGreaterThanOrEqual(5)
  expect(load.mock.calls.length).toBeLessThanOrEqual(7)
})

test('who leaves before it has come hears no more of it', async () => {
  const load = comesAfter(1)
  const start = vi.fn<(code: string) => () => void>(() => () => undefined)
  const stop = onceLoaded(load, start)
  await vi.advanceTimersByTimeAsync(20_000)
  stop()
  await answers()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(load).toHaveBeenCalledTimes(1)
  expect(start).not.toHaveBeenCalled()
})

test('what was started is stopped', async () => {
  const ended = vi.fn<() => void>()
  const stop = onceLoaded(comesAfter(0), () => ended)
  await vi.advanceTimersByTimeAsync(0)
  stop()
  expect(ended).toHaveBeenCalledTimes(1)
})
