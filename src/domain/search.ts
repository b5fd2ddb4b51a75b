// Searching: which words somebody typed, and whether a post holds them. Device and school look for the same.
import type { FeedPost } from './feed.ts'

/** Letters that are one sign with a stroke or two in one, as people without that key type them. */
const TYPED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** The words of a text: small letters and digits, without accents. Any other sign only stands between two words. */
export function wordsIn(text: string): string[] {
  // Small once more after the accents: a large İ becomes an i with a dot of its own.
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
  const typed = plain.replace(/[ßæœøłđðþı]/g, (letter) => TYPED[letter] ?? letter)
  return (typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** All words of a post by which it can be found: caption, tag and the names of its groups. */
export function wordsOf({ caption, tag, groups }: Pick<FeedPost, 'caption' | 'tag' | 'groups'>): string[] {
  return [caption, tag ?? '', ...groups].flatMap(wordsIn)
}

/** The last word may go on, for somebody who still types; a single letter would be the beginning of nearly everything. */
export const LEAST_BEGINNING = 2

/** Whether the post holds every word that was typed. Nothing holds no words. */
export function isFound(post: Pick<FeedPost, 'caption' | 'tag' | 'groups'>, typed: readonly string[]): boolean {
  const held = new Set(wordsOf(post))
  const last = typed.at(-1)
  if (last === undefined) return false
  const isLastHeld = held.has(last) || (last.length >= LEAST_BEGINNING && [...held].some((word) => word.startsWith(last)))
  return isLastHeld && typed.slice(0, -1).every((word) => held.has(word))
}
