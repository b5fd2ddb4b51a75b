// When members hear of news: the evening's digest, the quiet night, the most wanted choice.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { choiceFor, lastDigestAt, loudFrom, nextDigestAt } from './notification.ts'
import { dayAndClock } from './school-day.ts'
import { DAY, HOUR } from './time.ts'

const at = (text: string) => Date.parse(text)
const anyMoment = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2028-01-01T00:00Z') })

test('a digest is due at half past five by the clock at school, once a day, in summer and in winter', () => {
  fc.assert(
    fc.property(anyMoment, (now) => {
      const [last, next] = [lastDigestAt(now), nextDigestAt(now)]
      expect([dayAndClock(last)[1], dayAndClock(next)[1]]).toEqual(['17:30', '17:30'])
      expect(last <= now && now < next).toBe(true)
      expect(Math.abs(next - last - DAY)).toBeLessThanOrEqual(HOUR)
      expect(lastDigestAt(next)).toBe(next)
    }),
  )
})

test('no phone is rung between eight in the evening and seven in the morning', () => {
  expect(loudFrom(at('2026-12-07T19:59:00Z'))).toBe(at('2026-12-07T19:59:00Z'))
  expect(loudFrom(at('2026-12-07T20:00:00Z'))).toBe(at('2026-12-08T07:00:00Z'))
  expect(loudFrom(at('2026-12-08T06:59:00Z'))).toBe(at('2026-12-08T07:00:00Z'))
  expect(loudFrom(at('2026-07-07T06:30:00Z'))).toBe(at('2026-07-07T06:30:00Z'))
  fc.assert(
    fc.property(anyMoment, (now) => {
      const clock = dayAndClock(loudFrom(now))[1]
      expect(clock >= '07:00' && clock < '20:00').toBe(true)
      expect(loudFrom(now) - now).toBeLessThanOrEqual(12 * HOUR)
    }),
  )
})

test('of a post for two of their groups, what they want most counts; one for none of them is nothing', () => {
  const choices = new Map([
    ['beech', 'off'],
    ['oak', 'instant'],
    ['school', 'digest'],
  ] as const)
  expect(choiceFor(['beech', 'oak'], choices)).toBe('instant')
  expect(choiceFor(['beech'], choices)).toBe('off')
  expect(choiceFor(['beech', 'school'], choices)).toBe('digest')
  expect(choiceFor(['elm'], choices)).toBeNull()
})
