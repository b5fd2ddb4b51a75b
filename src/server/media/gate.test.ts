// However photos come in, only so many pixels are decoded at once, and every photo gets its turn.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

const ROOM = 12
const pause = (ms: number) => new Promise<void>((resume) => setTimeout(resume, ms))

test('the pixels under way never weigh more than the room, a huge photo is alone, and all come through in order', async () => {
  const photos = fc.array(fc.record({ weight: fc.integer({ min: 1, max: 50 }), ms: fc.nat({ max: 2 }), fails: fc.boolean() }))
  await fc.assert(
    fc.asyncProperty(photos, async (all) => {
      const gate = createGate(ROOM)
      const inside: number[] = []
      const entered: number[] = []
      const works = all.map(({ weight, ms, fails }, index) =>
        gate(async () => {
          inside.push(weight)
          entered.push(index)
          if (inside.length > 1) expect(inside.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(ROOM)
          await pause(ms)
          inside.splice(inside.indexOf(weight), 1)
          if (fails) throw new Error('undecodable')
        }, weight).catch((error: Error) => expect(error.message).toBe('undecodable')),
      )
      await Promise.all(works)
      expect(entered).toEqual(all.map((_, index) => index))
    }),
    { numRuns: 40 },
  )
})
