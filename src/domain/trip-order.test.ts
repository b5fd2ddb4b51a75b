// One truth from trip updates, whatever clocks say and however they arrive.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Id, uuidv7 } from './id.ts'
import { inOrder, TripUpdate, writtenAt } from './trip-order.ts'
import { DAY, HOUR, SECOND } from './time.ts'

const EIGHT = Date.parse('2026-11-30T08:00:00.000Z')
const at = (ms: number) => new Date(ms).toISOString()
const idOf = (number: number): Id => uuidv7(EIGHT, new Uint8Array(10).fill(number))

/** One tap, as it truly happened: by which device, how long after eight (ms), how long until it arrived, after how long without contact. */
type Tap = { device: number; truly: number; way: number; silence: number }

const tap = fc.record({
  device: fc.integer({ min: 0, max: 2 }),
  truly: fc.integer({ min: 0, max: 12 * HOUR }),
  way: fc.integer({ min: 0, max: 2 * DAY }),
  silence: fc.integer({ min: 0, max: DAY }),
})
/** Each device's clock is wrong by up to a day, and hears the school's time up to two seconds late. */
const clock = fc.record({ aheadMs: fc.integer({ min: -DAY, max: DAY }), late: fc.integer({ min: 0, max: 2 * SECOND }) })
const taps = fc.uniqueArray(tap, { minLength: 1, maxLength: 12, comparator: (a, b) => Math.abs(a.truly - b.truly) < 5 * SECOND })
const clocks = fc.array(clock, { minLength: 3, maxLength: 3 })

/** As the school keeps them, in the order in which they were written. */
function keep(all: readonly Tap[], clocksOf: readonly { aheadMs: number; late: number }[]) {
  const sequences = [0, 0, 0]
  return all
    .toSorted((a, b) => a.truly - b.truly)
    .map(({ device, truly, way, silence }, index) => {
      const { aheadMs, late } = clocksOf[device]!
      const now = EIGHT + truly
      const stamp = {
        deviceId: idOf(device),
        sequence: ++sequences[device]!,
        deviceAt: at(now + aheadMs),
        aheadMs: aheadMs + late,
        heardAt: at(now - late - silence),
      }
      const receivedAt = at(now + way)
      return { id: idOf(100 + index), ...stamp, receivedAt, writtenAt: writtenAt(stamp, receivedAt) }
    })
}

describe('the order of trip updates', () => {
  it('is the one in which leaders wrote them, whatever their clocks say and in whatever order they arrive', () => {
    fc.assert(
      fc.property(taps, clocks, fc.infiniteStream(fc.integer()), (all, clocksOf, chance) => {
        const kept = keep(all, clocksOf)
        const arrived = kept.map((update) => ({ update, place: chance.next().value })).toSorted((a, b) => a.place - b.place)
        const found = inOrder(arrived.map(({ update }) => update))
        expect(found.map(({ id }) => id)).toEqual(kept.map(({ id }) => id))
      }),
    )
  })

  it('keeps a leader’s own order, and lets who had read another’s word have the last, however clocks were turned meanwhile', () => {
    const step = fc.record({ device: fc.integer({ min: 0, max: 2 }), turned: fc.integer({ min: -2 * DAY, max: 2 * DAY }) })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
        const sequences = [0, 0, 0]
        // Each hears the school, reads what was said, and answers a minute later; its clock is turned in between.
        const kept = steps.map(({ device, turned }, index) => {
          const heard = EIGHT + index * 60 * SECOND
          const stamp = {
            deviceId: idOf(device),
            sequence: ++sequences[device]!,
            deviceAt: at(heard + 30 * SECOND + turned),
            aheadMs: 0,
            heardAt: at(heard),
          }
          return { ...stamp, index, writtenAt: writtenAt(stamp, at(heard + 40 * SECOND)) }
        })
        expect(inOrder(kept.toReversed()).map(({ index }) => index)).toEqual(kept.map(({ index }) => index))
      }),
    )
  })

  it('keeps the order of two taps between which a clock without signal was turned back', () => {
    const stamp = { deviceId: idOf(1), aheadMs: 0, heardAt: at(EIGHT) }
    const tapped = (sequence: number, deviceAt: string) => {
      const own = { ...stamp, sequence, deviceAt }
      return { ...own, writtenAt: writtenAt(own, at(EIGHT + 5 * HOUR)) }
    }
    const found = inOrder([tapped(2, at(EIGHT + HOUR)), tapped(1, at(EIGHT + 2 * HOUR))])
    expect(found.map(({ sequence }) => sequence)).toEqual([1, 2])
    expect(found.map((each) => each.writtenAt)).toEqual([at(EIGHT + HOUR), at(EIGHT + HOUR)])
  })

  it('gives no update a time of tomorrow, and none before the school was last heard', () => {
    const stamp = { deviceId: idOf(1), sequence: 1, aheadMs: 0, heardAt: at(EIGHT) }
    expect(writtenAt({ ...stamp, deviceAt: at(EIGHT + DAY) }, at(EIGHT + HOUR))).toBe(at(EIGHT + HOUR))
    expect(writtenAt({ ...stamp, deviceAt: at(EIGHT - DAY) }, at(EIGHT + HOUR))).toBe(at(EIGHT + 1))
    expect(writtenAt({ ...stamp, heardAt: at(EIGHT + DAY), deviceAt: at(EIGHT) }, at(EIGHT))).toBe(at(EIGHT + 1))
  })
})

describe('a trip update', () => {
  const stamp = { deviceId: idOf(1), sequence: 1, deviceAt: at(EIGHT), aheadMs: 0, heardAt: at(EIGHT) }

  it('has a time at which the coach is back when it is late, and only then', () => {
    const fits = (status: string, etaAt: string | null) => TripUpdate.safeParse({ id: idOf(1), status, etaAt, stamp }).success
    expect(fits('late', at(EIGHT))).toBe(true)
    expect(fits('late', null)).toBe(false)
    expect(fits('left', at(EIGHT))).toBe(false)
    expect(fits('left', null)).toBe(true)
    expect(fits('lost', null)).toBe(false)
  })

  it('weighs less than 400 bytes', () => {
    const longest = {
      id: idOf(1),
      status: 'leaving',
      etaAt: at(EIGHT),
      stamp: { ...stamp, sequence: 99_999, aheadMs: -86_400_000 },
    }
    expect(JSON.stringify(longest).length).toBeLessThan(400)
  })
})
