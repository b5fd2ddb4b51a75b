// The letters that Bookbag writes: an address to be confirmed, the digest of a day, and how a trip goes.
import { MAX_SCHOOL_NAME } from '../../domain/limits.ts'
import { type Letter, letterOf, type Part } from './letter-parts.ts'
import { oneLine } from './one-line.ts'
import type { MailWords, TripFacts } from './words.ts'

/** `confirmUrl`: what the owner of the address opens; it works for `hours`. */
export function confirmLetter(words: MailWords, facts: { school: string; confirmUrl: string; hours: number }): Letter {
  const { confirm } = words
  const school = schoolOf(facts)
  return letterOf(words, confirm.subject(school), [
    said(confirm.asked(school), 'first'),
    { kind: 'link', label: confirm.link, url: facts.confirmUrl, look: 'button' },
    said(confirm.lasts(facts.hours)),
    said(confirm.otherwise),
  ])
}

/**
 * It has no place for a caption, a tag, a name, not even a group's, or a photo: it says that there is news. `stopUrl` ends such letters.
 */
export function digestLetter(
  words: MailWords,
  facts: { school: string; posts: number; feedUrl: string; stopUrl: string },
): Letter {
  const { digest } = words
  const school = schoolOf(facts)
  return letterOf(words, digest.subject(facts.posts, school), [
    said(digest.there(facts.posts, school), 'first'),
    { kind: 'link', label: digest.link, url: facts.feedUrl, look: 'button' },
    ...foot(words, digest.why(school), facts.stopUrl),
  ])
}

/** Of the trip neither title nor groups: which one it is, the page behind `tripUrl` says. `nowMs`: ms since 1970. */
export function tripLetter(
  words: MailWords,
  facts: { school: string; trip: TripFacts; tripUrl: string; stopUrl: string },
  nowMs: number,
): Letter {
  const { trip } = words
  const school = schoolOf(facts)
  const status = trip.status(facts.trip, nowMs)
  const asOf = trip.asOf(facts.trip, nowMs)
  return letterOf(words, trip.subject(status, school), [
    said(status, 'first'),
    said(trip.eta(facts.trip, nowMs)),
    ...(asOf === null ? [] : [said(asOf)]),
    { kind: 'link', label: trip.link, url: facts.tripUrl, look: 'button' },
    ...foot(words, trip.why(school), facts.stopUrl),
  ])
}

const schoolOf = ({ school }: { school: string }) => oneLine(school, MAX_SCHOOL_NAME)
const said = (text: string, look?: Part['look']): Part => ({ kind: 'words', text, ...(look && { look }) })

function foot({ stop }: MailWords, why: string, stopUrl: string): Part[] {
  return [said(why, 'small'), { kind: 'link', label: stop, url: stopUrl, look: 'small' }]
}
