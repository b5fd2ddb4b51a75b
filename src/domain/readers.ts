// For whom a post is, in the few words below it. Device and server say the same.
import type { SayNews } from '../words/parts/news.ts'

/** More groups than this are counted, and named on tap. */
const NAMED = 2

/** `rest` holds every group's name where `line` does not name them all; else it is null. */
export type Readers = { line: string; rest: string | null }

/** `mine` are the groups of a family that reads: theirs is named before it is counted. Empty `groups` is the whole school. */
export function readersOf(say: SayNews, groups: readonly string[], mine: readonly string[]): Readers {
  if (groups.length === 0) return { line: say('wholeSchool'), rest: null }
  const all = groups.join(', ')
  if (groups.length <= NAMED) return { line: all, rest: null }
  const own = groups.filter((name) => mine.includes(name))
  const others = groups.length - own.length
  if (own.length === 0 || own.length > NAMED || others === 0) return { line: say('groups', { count: groups.length }), rest: all }
  return { line: say('andMore', { groups: own.join(', '), count: others }), rest: all }
}
