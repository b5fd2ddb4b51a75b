// A line of people who are told one by one: nobody is told twice at a time, and one who cannot be told stops nobody.
import { expect, test, vi } from 'vitest'
import { createLine } from './lines.ts'

const now = () => '2026-12-07T10:00:00.000Z'

test('while the database is in trouble a family is tried once and not on and on, and when it is well they are told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const waiting = new Set(['Pat'])
  let [tries, isBroken] = [0, true]
  const line = createLine<string>({
    name: 'Pushes',
    most: 4,
    due: async (most, underWay) => [...waiting].filter((one) => !underWay.includes(one)).slice(0, most),
    nextAt: async () => null,
    act: async (one) => {
      tries++
      if (isBroken) throw new Error('The disk is full.')
      waiting.delete(one)
    },
    now,
  })
  line.wake()
  await line.settled()
  expect(tries).toBe(1)
  isBroken = false
  line.wake()
  await line.settled()
  await line.close()
  expect([tries, waiting.size]).toEqual([2, 0])
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})

test('when a school’s server is told to end, it begins no more and waits for what is under way', async () => {
  const first = Promise.withResolvers<void>()
  const told: string[] = []
  const line = createLine<string>({
    name: 'Pushes',
    most: 1,
    due: async (most, underWay) => ['Pat', 'Sam'].filter((one) => !told.includes(one) && !underWay.includes(one)).slice(0, most),
    nextAt: async () => null,
    act: async (one) => {
      await first.promise
      told.push(one)
    },
    now,
  })
  line.wake()
  await new Promise((resolve) => setImmediate(resolve))
  const closed = line.close()
  first.resolve()
  await closed
  expect(told).toEqual(['Pat'])
})
