// Looking for posts that the feed on the screen does not show: by words, or from a day back. What is found is kept aside, so that
// takedowns and edits reach it as they reach the feed.
import { call } from '../api/call.ts'
import { feed as reading } from '../api/contract/feed.ts'
import { search } from '../api/contract/search.ts'
import { Unreached } from '../api/problem.ts'
import { type FeedPost, isChosen } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import type { Group } from '../domain/member.ts'
import { type Day, dayAfter, momentOf } from '../domain/school-day.ts'
import { isFound, wordsIn } from '../domain/search.ts'
import * as facts from './facts.ts'
import { catchUp, putOlder, read } from './feed.ts'
import * as feedMark from './feed-mark.ts'
import * as store from './feed-store.ts'
import { heeding } from './heeding.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

/** `until`: the last day to be read. What is not asked for is undefined. */
export type Wish = { words?: string | undefined; until?: Day | undefined; tag?: string | undefined; group?: Group | undefined }
/** Newest first; `before` leads to the next page, null at the end. */
export type Found = { ids: Id[]; before: string | null }

const ASIDE = 'found'
const MOST_TOO_LATE = 5

/** One page of what the school has. Throws Refused or Unreached. */
export async function atSchool(wish: Wish, before?: string): Promise<Found> {
  const memberId = await mine()
  for (let tries = 0; tries < MOST_TOO_LATE; tries++) {
    const mark = await feedMark.take(memberId)
    if ((await facts.readFact(memberStore(memberId), 'position')) === null) await catchUp()
    const page = await heeding(memberId, () => ask(memberId, wish, before))
    if (await putOlder(memberId, mark, page, ASIDE)) return { ids: page.posts.map(({ id }) => id), before: page.before }
  }
  throw new Unreached('The feed changed each time that it was asked.')
}

/** All of what the feed on this device has. */
export async function here({ words, until, tag, group }: Wish): Promise<Found> {
  const typed = words === undefined ? null : wordsIn(words)
  const end = until && momentOf(dayAfter(until), '00:00')
  const isMeant = (post: FeedPost) =>
    isChosen(post, tag, group) && (!end || post.publishedAt < end) && (!typed || isFound(post, typed))
  return { ids: (await read()).flatMap((post) => (isMeant(post) ? post.id : [])), before: null }
}

/** Those of these posts that may still be read, in this order. */
export async function these(ids: readonly Id[]): Promise<FeedPost[]> {
  const kept = new Map((await store.list(await mine())).map(({ post }) => [post.id, post]))
  return ids.flatMap((id) => kept.get(id) ?? [])
}

function ask(memberId: Id, { words, until, tag, group }: Wish, before?: string) {
  const input = { before, tag, group: group?.id }
  if (words === undefined) return call(reading.page, { ...input, until }, { as: memberId })
  return call(search.posts, { ...input, words }, { as: memberId })
}
