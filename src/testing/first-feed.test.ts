// The posts that the server paints first are the posts that the client draws after: nothing moves, nothing changes.
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Router } from 'wouter'
import { PostCard } from '../client/feed/post-card.tsx'
import { TripCardView } from '../client/trips/trip-card-view.tsx'
import type { FeedPost, Photo } from '../domain/feed.ts'
import type { TripCard } from '../domain/trip.ts'
import { newId } from '../server/context.ts'
import { postHtml } from '../server/pages/first-feed.ts'
import { sayNews } from '../words/parts/news.ts'
import { tripsHtml } from '../server/pages/first-trips.ts'
import { tripCard } from './trip-card.ts'

const photo = (width: number, height: number, altText: string | null): Photo => ({
  id: newId(),
  width,
  height,
  altText,
  thumbhash: '',
  renditions: [],
})
const post = (changes: Partial<FeedPost>): FeedPost => ({
  id: newId(),
  version: 1,
  caption: 'We hugged “a lot” of <words> & more',
  tag: 'purplepenwork',
  groups: [],
  authorName: 'Helen O’Hara',
  publishedAt: '2026-11-24T09:10:00.000Z',
  photos: [],
  ...changes,
})

const examples: Record<string, FeedPost> = {
  'words alone': post({}),
  'a tall photo': post({ photos: [photo(3, 4, 'A "page"')], groups: ['Beech Year 2', 'Oak Year 5'] }),
  'a wide photo': post({ photos: [photo(4, 3, null)], tag: null }),
  'for many groups': post({ groups: ['Beech Year 2', 'Oak Year 5', 'Year 3 & 4', 'Choir'] }),
  'two photos': post({ photos: [photo(4, 3, 'One'), photo(3, 4, null)], caption: '' }),
  'three photos': post({ photos: [photo(4, 3, 'One'), photo(3, 4, 'Two'), photo(1, 1, 'Three')] }),
  'four photos': post({ photos: [photo(4, 3, 'One'), photo(3, 4, 'Two'), photo(1, 1, 'Three'), photo(9, 1, 'Four')] }),
}

test.each(Object.entries(examples))('%s', (_, example) => {
  const renderPhoto = (one: Photo) => (one === example.photos[0] ? createElement('i') : null)
  const card = createElement(PostCard, { post: example, mine: ['Oak Year 5'], language: 'en' as const, renderPhoto })
  const drawn = renderToStaticMarkup(createElement(Here, null, card))
  expect(comparable(postHtml({ say: sayNews, mine: ['Oak Year 5'], language: 'en' }, example, '<i></i>'))).toBe(comparable(drawn))
})

const trips: Record<string, [TripCard, string]> = {
  'a trip that leaves tomorrow': [tripCard(), '2026-09-13T20:00:00.000Z'],
  'a trip that is late': [
    tripCard([
      ['left', '08:05'],
      ['late', '14:40', '15:25'],
    ]),
    '2026-09-14T15:00:00.000Z',
  ],
  'a trip without news': [tripCard([['leaving', '13:30']], { title: '<Dover> & back' }), '2026-09-14T16:30:00.000Z'],
  'a trip that is back': [tripCard([['back', '15:05']]), '2026-09-14T15:30:00.000Z'],
}

test.each(Object.entries(trips))('%s', (_, [card, now]) => {
  const nowMs = Date.parse(now)
  const drawn = renderToStaticMarkup(createElement(TripCardView, { card, nowMs }))
  // What it is labelled by differs, and ends with the first drawing.
  expect(comparable(tripsHtml(sayNews, [card], nowMs))).toBe(comparable(drawn).replace(/ (aria-labelledby|id)="[^"]*"/g, ''))
})

function Here({ children }: { children?: ReactNode }) {
  const place = { ssrPath: '/', children }
  return createElement(Router, place)
}

/** Without how styles are named, which differs between a test and a build, and how React writes some marks. */
function comparable(html: string): string {
  return html
    .replace(/class="([^"]*)"/g, (_, names: string) => `class="${names.split(' ').map(localName).join(' ')}"`)
    .replace(/dateTime=/g, 'datetime=')
    .replace(/&#x27;|&#39;/g, "'")
}

function localName(name: string): string {
  return name.replace(/^[\w-]*-module_/, '').replace(/^_([A-Za-z]+)_\w+$/, '$1')
}
