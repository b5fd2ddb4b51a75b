// Everyone finds the places that are theirs, and no others.
import { expect, test } from 'vitest'
import type { Right } from '../../domain/member.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { placesFor } from './places.ts'

const labels = (...rights: Right[]) => placesFor(new Set(rights)).map((place) => sayFeed(place.label))

test('a family has the feed and its settings, without a "More"', () => {
  expect(labels()).toEqual(['Feed', 'Settings'])
  expect(placesFor(new Set()).every((place) => place.isMain)).toBe(true)
})

test('a teacher writes and sees the outbox, but neither reviews nor manages', () => {
  expect(labels('capture')).toEqual(['Feed', 'New post', 'Outbox', 'Trips', 'Reach', 'Settings'])
})

test('the head has every place, the rarer ones behind "More"', () => {
  const places = placesFor(new Set<Right>(['capture', 'publish', 'review', 'manage', 'lead']))
  expect(places).toHaveLength(9)
  expect(places.filter((place) => !place.isMain).map((place) => sayFeed(place.label))).toEqual([
    'Trips',
    'Reach',
    'People',
    'Permissions',
    'Settings',
  ])
})
