// What Bookbag's e-mails say, in plain English; another language is another object of this shape.
import { asOfWords, etaLabel, etaOf, momentWords, statusWords } from '../../domain/trip-words.ts'
import type { TripCard } from '../../domain/trip.ts'
import { sayNews } from '../../words/parts/news.ts'

/** Of a trip, what an e-mail may tell. */
export type TripFacts = Pick<TripCard, 'expected' | 'news'>

/** `lang`: BCP 47. `school` and `group` are names as they are; whoever puts words into HTML escapes them. `nowMs`: ms since 1970. */
export type MailWords = {
  lang: string
  dir: 'ltr' | 'rtl'
  confirm: {
    subject: (school: string) => string
    asked: (school: string) => string
    link: string
    lasts: (hours: number) => string
    otherwise: string
  }
  digest: {
    subject: (posts: number, school: string) => string
    there: (posts: number, school: string) => string
    group: (group: string, posts: number) => string
    link: string
    why: (school: string) => string
  }
  trip: {
    subject: (status: string, school: string) => string
    status: (trip: TripFacts, nowMs: number) => string
    eta: (trip: TripFacts, nowMs: number) => string
    asOf: (trip: TripFacts, nowMs: number) => string | null
    link: string
    why: (school: string) => string
  }
  /** Ends this kind of e-mail. */
  stop: string
}

export const englishMail: MailWords = {
  lang: 'en-GB',
  dir: 'ltr',
  confirm: {
    subject: (school) => `Confirm your e-mail address for ${school}`,
    asked: (school) => `Somebody, probably you, asked ${school} to send news to this address.`,
    link: 'Yes, send it here',
    lasts: (hours) => `This link works for ${hours === 1 ? 'one hour' : `${hours} hours`}.`,
    otherwise: 'If it was not you, do nothing, and no more e-mail comes.',
  },
  digest: {
    subject: (posts, school) => `${newPosts(posts)} at ${school}`,
    there: (posts, school) => `${posts === 1 ? 'There is' : 'There are'} ${newPosts(posts)} at ${school}.`,
    group: (group, posts) => `${group}: ${posts}`,
    link: 'Read what happened',
    why: (school) => `You asked ${school} to tell you once a day when there is something new.`,
  },
  trip: {
    subject: (status, school) => `${status} – trip of ${school}`,
    status: ({ news, expected }, nowMs) => statusWords(sayNews, news, expected.left, nowMs),
    eta: ({ news }, nowMs) => `${etaLabel(sayNews, news)} ${momentWords(sayNews, etaOf(news), nowMs)}`,
    asOf: (trip, nowMs) => asOfWords(sayNews, trip, nowMs),
    link: 'See the trip',
    why: (school) => `You asked ${school} to tell you how trips go.`,
  },
  stop: 'Stop these e-mails',
}

function newPosts(posts: number): string {
  return posts === 1 ? '1 new post' : `${posts} new posts`
}
