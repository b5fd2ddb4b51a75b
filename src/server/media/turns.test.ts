// Two works for one thing never cross, and never wait for each other for ever.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inTurn, inTurns } from './turns.ts'

const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

test('for one attachment only one request works at a time, in the order in which they came', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ key: fc.constantFrom('a', 'b'), ms: fc.nat({ max: 3 }), fails: fc.boolean() })),
      async (works) => {
        const busy = new Set<string>()
        const done: number[] = []
        const all = works.map(({ key, ms, fails }, index) =>
          inTurn(key, async () => {
            expect(busy.has(key)).toBe(false)
            busy.add(key)
            await pause(ms)
            busy.delete(key)
            done.push(index)
            if (fails) throw new Error('cut')
          }).catch((error: Error) => expect(error.message).toBe('cut')),
        )
        await Promise.all(all)
        for (const key of ['a', 'b']) {
          const order = done.filter((index) => works[index]?.key === key)
          expect(order).toEqual(order.toSorted((a, b) => a - b))
        }
      },
    ),
    { numRuns: 30 },
  )
})

test('whoever holds the turn is asked to give way when the next one comes', async () => {
  const heard: string[] = []
  const holder = inTurn('photo', async (signal) => {
    await new Promise((resume) => signal.addEventListener('abort', resume))
    heard.push('gave way')
  })
  await pause(1)
  await inTurn('photo', async () => void heard.push('next'))
  await holder
  expect(heard).toEqual(['gave way', 'next'])
})

test('works that need the same photos in another order never block each other', async () => {
  const orders = [['a', 'b', 'c'], ['c', 'b', 'a'], ['b', 'b'], [], ['c', 'a']]
  const ends = await Promise.all([...orders, ...orders].map((keys) => inTurns(keys, () => pause(1).then(() => keys.length))))
  expect(ends).toHaveLength(10)
})
