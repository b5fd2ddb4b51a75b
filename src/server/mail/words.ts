// What Bookbag's e-mails say, in plain English; another language is another object of this shape.
import { asOfWords, etaLabel, etaOf, momentWords, statusWords } from '../../domain/trip-words.ts'
import type { TripCard } from '../../domain/trip.ts'

/** Of a trip, what an e-mail may tell. */
export type TripFacts = Pick<TripCard, 'expected' | 'news'>

/** `lang`: BCP 47. `school` is a name as it is; whoever puts words into HTML escapes them. `nowMs`: ms since 1970. */
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
  /** What links open, a line each: what stands first is the largest. */
  pages: {
    confirmAsk: (school: string) => Lines
    confirmButton: string
    confirmed: Lines
    confirmNot: Lines
    stopAsk: (school: string) => Lines
    stopButton: string
    stopped: Lines
    stopNot: Lines
  }
}

type Lines = readonly [string, ...string[]]

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
    link: 'Read what happened',
    why: (school) => `You asked ${school} to tell you once a day when there is something new.`,
  },
  trip: {
    subject: (status, school) => `${status} – trip of ${school}`,
    status: ({ news, expected }, nowMs) => statusWords(news, expected.left, nowMs),
    eta: ({ news }, nowMs) => `${etaLabel(news)} ${momentWords(etaOf(news), nowMs)}`,
    asOf: asOfWords,
    link: 'See the trip',
    why: (school) => `You asked ${school} to tell you how trips go.`,
  },
  stop: 'Stop these e-mails',
  pages: {
    confirmAsk: (school) => [
      `Shall news of ${school} come to your e-mail address?`,
      'Once a day at most, and only when there is something new; and at once when a trip has news.',
    ],
    confirmButton: 'Yes, send it here',
    confirmed: ['Done. News comes to your e-mail address.', 'You can change that in Settings in Bookbag.'],
    confirmNot: ['This link does not work any more.', 'Please ask for a new letter in Settings in Bookbag.'],
    stopAsk: (school) => [
      `Stop the daily e-mail of ${school}?`,
      'News of a trip still comes: that is changed in Settings in Bookbag.',
    ],
    stopButton: 'Stop the daily e-mail',
    stopped: [
      'Done. The daily e-mail does not come any more.',
      'News of a trip still comes. In Settings in Bookbag you can change both.',
    ],
    stopNot: ['This link does not work.', 'Please open the one in your last e-mail, or Settings in Bookbag.'],
  },
}

function newPosts(posts: number): string {
  return posts === 1 ? '1 new post' : `${posts} new posts`
}
