// The first posts as the client will draw them, so that the first paint has news in it. Same markup as
// client/feed/feed-page.tsx, feed-posts.tsx and post-card.tsx: change them together.
import { type FirstFeed, mediaAddress } from '../../api/contract/feed.ts'
import { dayName, timeOfDay } from '../../domain/day.ts'
import type { FeedPost, Photo } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { postAnchor } from '../../domain/post-anchor.ts'
import { photoLabel } from '../../domain/photo-label.ts'
import { shapeOf } from '../../domain/photo-shape.ts'
import { readersOf } from '../../domain/readers.ts'
import type { TripCard } from '../../domain/trip.ts'
import type { Language } from '../../words/languages.ts'
import type { SayNews } from '../../words/parts/news.ts'
import { tripsHtml } from './first-trips.ts'
import { escapeHtml, scriptJson } from './html.ts'

/** A phone shows two; the rest comes with the script. */
const PAINTED_POSTS = 3

export type FirstNews = FirstFeed & { trips: readonly TripCard[] }

/** The data block that the client adopts. */
export function firstFeedData(first: FirstFeed): string {
  return `<script type="application/json" id="first-feed">${scriptJson(first)}</script>`
}

/** What stands in #root until the client draws. */
export function firstFeedHtml(say: SayNews, { me, page, trips }: FirstNews): string {
  const mine = me.member.role === 'family' ? me.groups.map(({ name }) => name) : []
  const title = `<header class="feed-module_head"><h1 class="feed-module_title">${escapeHtml(me.school.name)}</h1></header>`
  const aside = '<div class="feed-module_aside"><div class="tag-filter-module_filter"></div></div>'
  const painted = page.posts.slice(0, PAINTED_POSTS)
  const first = painted.flatMap(({ photos }) => photos)[0]
  const days = daysHtml(painted, {
    say,
    mine,
    language: me.school.language,
    nowMs: Date.parse(me.now),
    picture: first ? pictureHtml(first, me.member.id) : '',
  })
  const pinned = tripsHtml(say, trips, Date.parse(me.now))
  const posts = `<div class="feed-module_posts">${pinned}${days}</div>`
  const feed = `<div class="feed-module_feed">${title}${aside}${posts}</div>`
  return `<div class="frame-module_frame"><main class="frame-module_page"><div class="frame-module_notices"></div>${feed}</main></div>`
}

/** `nowMs` in ms since 1970; `picture` goes into the first photo's place. */
type Drawing = Reading & { nowMs: number; picture: string }

/** `mine` are the groups of a family that reads; `language` is the one in which posts are written. */
type Reading = { say: SayNews; mine: readonly string[]; language: Language }

function daysHtml(posts: readonly FeedPost[], { say, mine, language, nowMs, picture }: Drawing): string {
  const days = new Map<string, string>()
  const withPhotos = posts.find(({ photos }) => photos.length > 0)
  for (const post of posts) {
    const name = dayName(say, post.publishedAt, nowMs)
    days.set(name, (days.get(name) ?? '') + postHtml({ say, mine, language }, post, post === withPhotos ? picture : ''))
  }
  const sections = [...days].map(
    ([name, cards]) => `<section class="feed-module_day"><h2 class="feed-module_date">${escapeHtml(name)}</h2>${cards}</section>`,
  )
  return sections.join('')
}

/** One post, as client/feed/post-card.tsx draws it, its first photo as client/feed/feed-photo.tsx does. */
export function postHtml({ say, mine, language }: Reading, post: FeedPost, picture: string): string {
  const hasPhotos = post.photos.length > 0
  const caption = `<p class="post-card-module_${hasPhotos ? 'caption' : 'words'}" lang="${language}" dir="auto">${escapeHtml(post.caption)}</p>`
  return `<article id="${postAnchor(post.id)}" class="post-card-module_card">${hasPhotos ? photosHtml(say, post.photos, picture) : ''}${post.caption === '' ? '' : caption}${aboutHtml(say, post, mine)}</article>`
}

function aboutHtml(say: SayNews, { tag, authorName, groups, publishedAt }: FeedPost, mine: readonly string[]): string {
  const pen = tag
    ? `<a href="/?tag=${encodeURIComponent(tag)}" class="pen-module_pen"><bdi dir="ltr">#${escapeHtml(tag)}</bdi></a>`
    : ''
  const { line: names, rest } = readersOf(say, groups, mine)
  const details = `<details class="post-card-module_readers"><summary>${escapeHtml(names)}</summary>${escapeHtml(rest ?? '')}</details>`
  const readers = rest === null ? `<span>${escapeHtml(names)}</span>` : details
  const time = `<time datetime="${publishedAt}">${timeOfDay(publishedAt)}</time>`
  const line = `${pen}<span>${escapeHtml(authorName)}</span>${readers}${time}`
  return `<div class="post-card-module_about"><div class="post-card-module_line">${line}</div></div>`
}

/**
 * The first photo is asked for by the page itself, a second before the script could: the small rendition, which every screen
 * shows first. The client goes on with the same address (client/feed/first-feed.ts).
 */
function pictureHtml(photo: Photo, memberId: Id): string {
  const name = photo.renditions[0]?.name
  if (name === undefined) return ''
  const address = mediaAddress(photo.id, name, memberId)
  return `<span class="feed-photo-module_fill"><img class="feed-photo-module_picture" src="${address}" alt="" decoding="async" draggable="false"></span>`
}

function photosHtml(say: SayNews, photos: readonly Photo[], picture: string): string {
  const places = photos.map((photo, index) => {
    const { width, height } = photo
    const place = `<svg class="post-card-module_place" viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>`
    return `<button type="button" class="post-card-module_photo" aria-label="${escapeHtml(photoLabel(say, photo, index, photos.length))}">${place}${index === 0 ? picture : ''}</button>`
  })
  return `<div class="post-card-module_photos post-card-module_${shapeOf(photos)}">${places.join('')}</div>`
}
