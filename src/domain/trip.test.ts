// What the updates of a trip add up to, and when its card comes and goes.
import { describe, expect, it } from 'vitest'
import { uuidv7 } from './id.ts'
import { Expected, newsOf, type TripStatus } from './trip.ts'
import { goneAt, isShown, isStale } from './trip-times.ts'

const at = (clock: string, day = 30) => `2026-11-${day}T${clock}:00.000Z`
const ms = (clock: string, day?: number) => Date.parse(at(clock, day))
const expected: Expected = { left: at('09:00'), arrived: at('10:30'), leaving: at('14:30'), back: at('16:10') }

let count = 0
const said = (status: TripStatus, clock: string, eta: string | null = null) => ({
  id: uuidv7(0, new Uint8Array(10).fill(++count)),
  status,
  etaAt: eta && at(eta),
  writtenAt: at(clock),
})
const card = (...updates: ReturnType<typeof said>[]) => ({ expected, news: newsOf(expected, updates) })

describe('the news of a trip', () => {
  it('keeps the last time of arrival while the coach only leaves, and forgets it when it is on time again', () => {
    const late = said('late', '14:40', '16:40')
    expect(card(late, said('leaving', '14:50')).news.etaAt).toBe(at('16:40'))
    expect(card(late, said('late', '15:30', '17:00')).news.etaAt).toBe(at('17:00'))
    expect(card(late, said('on time', '15:50')).news.etaAt).toBe(at('16:10'))
  })

  it('shows the last three changes, the newest first', () => {
    const { changes } = card(
      said('left', '09:05'),
      said('arrived', '10:40'),
      said('leaving', '14:30'),
      said('back', '16:00'),
    ).news
    expect(changes.map(({ status }) => status)).toEqual(['back', 'leaving', 'arrived'])
  })

  it('shows what was said several times in a row once, as it was said last', () => {
    const [first, again, later] = [said('late', '14:15', '15:40'), said('late', '14:34', '15:40'), said('late', '14:50', '15:55')]
    const { changes, asOf } = card(said('left', '09:05'), said('arrived', '10:40'), first, again).news
    expect(changes.map(({ status, writtenAt }) => [status, writtenAt])).toEqual([
      ['late', at('14:34')],
      ['arrived', at('10:40')],
      ['left', at('09:05')],
    ])
    expect(asOf).toBe(at('14:34'))
    expect(card(first, later).news.changes).toEqual([later, first])
    expect(card(first, later, again).news.changes).toEqual([again, later, first])
  })

  it('says that there is none 45 minutes after something was expected, and never before', () => {
    expect(isStale(card(), ms('09:44'))).toBe(false)
    expect(isStale(card(), ms('09:45'))).toBe(true)
    // A long day at the museum is no silence.
    expect(isStale(card(said('arrived', '10:30')), ms('14:00'))).toBe(false)
    expect(isStale(card(said('arrived', '10:30')), ms('15:15'))).toBe(true)
    expect(isStale(card(said('leaving', '15:57')), ms('16:41'))).toBe(false)
    expect(isStale(card(said('leaving', '15:57')), ms('16:55'))).toBe(true)
    expect(isStale(card(said('late', '16:40', '17:00')), ms('17:44'))).toBe(false)
    expect(isStale(card(said('back', '16:00')), ms('20:00'))).toBe(false)
  })
})

describe('the card of a trip', () => {
  it('comes on the evening before and leaves two hours after the coach is back', () => {
    expect(isShown(card(), ms('16:59', 29))).toBe(false)
    expect(isShown(card(), ms('17:00', 29))).toBe(true)
    expect(isShown(card(said('back', '16:20')), ms('18:19'))).toBe(true)
    expect(isShown(card(said('back', '16:20')), ms('18:20'))).toBe(false)
  })

  it('leaves twelve hours after the expected return when nobody says that the coach is back', () => {
    expect(goneAt(card(said('late', '15:00', '17:00')).news)).toBe(ms('17:00') + 12 * 3_600_000)
  })
})

describe('the times of a trip', () => {
  it('follow each other, within three weeks', () => {
    const fits = (times: Partial<Expected>) => Expected.safeParse({ ...expected, ...times }).success
    expect(fits({})).toBe(true)
    expect(fits({ arrived: null, leaving: null })).toBe(true)
    expect(fits({ back: at('08:00') })).toBe(false)
    expect(fits({ arrived: at('14:30') })).toBe(false)
    expect(fits({ back: '2026-12-25T00:00:00.000Z' })).toBe(false)
  })
})
