// What Bookbag's e-mails say, and the pages that their links open.
import { asOfWords, etaLabel, etaOf, momentWords, statusWords } from '../../domain/trip-words.ts'
import type { TripCard } from '../../domain/trip.ts'
import { directionOf, type Language } from '../../words/languages.ts'
import { sayLetters } from '../../words/parts/letters.ts'
import { sayNews } from '../../words/parts/news.ts'

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
    /** Leads to the app. */
    onward: string
  }
}

type Lines = readonly [string, ...string[]]

/** In the language of whoever reads. */
export function mailWords(language: Language): MailWords {
  const say = sayLetters.in(language)
  const sayTrip = sayNews.in(language)
  return {
    lang: language,
    dir: directionOf(language),
    confirm: {
      subject: (school) => say('confirmSubject', { school }),
      asked: (school) => say('confirmAsked', { school }),
      link: say('confirmLink'),
      lasts: (hours) => say('confirmLasts', { hours }),
      otherwise: say('confirmOtherwise'),
    },
    digest: {
      subject: (posts, school) => say('digestSubject', { posts, school }),
      there: (posts, school) => say('digestThere', { posts, school }),
      link: say('digestLink'),
      why: (school) => say('digestWhy', { school }),
    },
    trip: {
      subject: (status, school) => say('tripSubject', { status, school }),
      status: ({ news, expected }, nowMs) => statusWords(sayTrip, news, expected.left, nowMs),
      eta: ({ news }, nowMs) => `${etaLabel(sayTrip, news)} ${momentWords(sayTrip, etaOf(news), nowMs)}`,
      asOf: (trip, nowMs) => asOfWords(sayTrip, trip, nowMs),
      link: say('tripLink'),
      why: (school) => say('tripWhy', { school }),
    },
    stop: say('stop'),
    pages: {
      confirmAsk: (school) => [say('confirmAsk', { school }), say('confirmWhat')],
      confirmButton: say('confirmLink'),
      confirmed: [say('confirmed'), say('changeInSettings')],
      confirmNot: [say('confirmNot'), say('askAgain')],
      stopAsk: (school) => [say('stopAsk', { school }), say('tripsStay')],
      stopButton: say('stopButton'),
      stopped: [say('stopped'), say('tripsStay')],
      stopNot: [say('stopNot'), say('openAnother')],
      onward: say('openBookbag'),
    },
  }
}
