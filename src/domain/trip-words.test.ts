// A trip's news in the words that families read.
import { expect, test } from 'vitest'
import { tripCard } from '../testing/trip-card.ts'
import { aboutWords, asOfWords, changeWords, countdownWords, etaLabel, etaOf, momentWords, statusWords } from './trip-words.ts'
import { sayNews } from '../words/parts/news.ts'

// In September the school's clock is an hour ahead of UTC.
const ms = (clock: string, day = 14) => Date.parse(`2026-09-${day}T${clock}:00.000Z`)

test('before the coach leaves, families read when it does', () => {
  const { news, expected } = tripCard()
  expect(statusWords(sayNews, news, expected.left, ms('07:00'))).toBe('Leaves 09:00')
  expect(statusWords(sayNews, news, expected.left, ms('19:00', 13))).toBe('Leaves Monday 14 September, 09:00')
})

test('they read one time at which it is back, how long that is, and since when it is known', () => {
  const card = tripCard([['late', '14:40', '15:25']])
  expect([etaLabel(sayNews, card.news), momentWords(sayNews, etaOf(card.news), ms('15:00'))]).toEqual(['Back about', '16:25'])
  expect(countdownWords(sayNews, card.news, ms('15:00'))).toBe('in 25 min')
  expect(countdownWords(sayNews, card.news, ms('14:05'))).toBe('in 1 h 20 min')
  expect(countdownWords(sayNews, card.news, ms('14:25'))).toBe('in 1 h')
  expect(countdownWords(sayNews, card.news, ms('15:24'))).toBe('any minute now')
  expect(asOfWords(sayNews, card, ms('15:00'))).toBe('as of 15:40')
  expect(card.news.changes.map((change) => changeWords(sayNews, change, ms('15:00')))).toEqual(['Late, back about 16:25'])
})

test('45 minutes after it should have been back, they read that there is no news', () => {
  const card = tripCard([['leaving', '13:30']])
  expect(asOfWords(sayNews, card, ms('15:54'))).toBe('as of 14:30')
  expect(asOfWords(sayNews, card, ms('15:55'))).toBe('No news since 14:30')
  expect(asOfWords(sayNews, tripCard(), ms('08:46'))).toBe('No news yet')
})

test('when it is back, they read since when', () => {
  const card = tripCard([['back', '15:05']])
  expect([etaLabel(sayNews, card.news), momentWords(sayNews, etaOf(card.news), ms('15:30'))]).toEqual(['Since', '16:05'])
  expect(countdownWords(sayNews, card.news, ms('15:06'))).toBeNull()
})

test('when the time is more than twenty minutes over, they read that it has passed', () => {
  const { news } = tripCard([['late', '14:40', '15:25']])
  expect(countdownWords(sayNews, news, ms('15:45'))).toBe('any minute now')
  expect(countdownWords(sayNews, news, ms('15:46'))).toBe('this time has passed')
  expect(countdownWords(sayNews, tripCard().news, ms('15:46'))).toBeNull()
})

test('they read what was planned when the coach is expected five minutes or more from it, until it is back', () => {
  const about = (eta: string, now = ms('15:00')) => aboutWords(sayNews, tripCard([['late', '14:40', eta]]), now)
  expect(about('15:25')).toEqual(['in 25 min', 'as of 15:40', 'planned for 16:10'])
  expect(about('15:15')).toEqual(['in 15 min', 'as of 15:40', 'planned for 16:10'])
  expect(about('15:14')).toEqual(['in 14 min', 'as of 15:40'])
  expect(about('15:05')).toEqual(['in 5 min', 'as of 15:40', 'planned for 16:10'])
  expect(about('23:40', ms('23:30'))).toContain('planned for yesterday, 16:10')
  const back = tripCard([
    ['late', '14:40', '15:25'],
    ['back', '15:20'],
  ])
  expect(aboutWords(sayNews, back, ms('15:30'))).toEqual(['as of 16:20'])
  expect(aboutWords(sayNews, tripCard(), ms('07:00'))).toEqual([])
})
