// A page of the feed as one person may read it, as text that needs no parsing on its way out.
import { Refused } from '../api/problem.ts'
import { FeedPage } from '../domain/feed.ts'
import { Id } from '../domain/id.ts'
import { FEED_PAGE } from '../domain/limits.ts'
import { dayAfter, momentOf } from '../domain/school-day.ts'
import { wordsIn } from '../domain/search.ts'
import { readTag } from '../domain/tag.ts'
import { At } from '../domain/time.ts'
import type { Context } from './context.ts'
import * as feed from './store/feed.ts'
import type { Caller } from './store/sessions.ts'

export type PageWish = {
  before?: string | undefined
  tag?: string | undefined
  group?: string | undefined
  until?: string | undefined
  /** As somebody typed them. */
  words?: string
}

/** The JSON of a contract FeedPage. The caller’s position was read before the posts: what changed since is told again, never missed. */
export async function feedPageText(context: Context, caller: Caller, wish: PageWish): Promise<string> {
  const { posts, count, oldest } = await feed.page(context.db, {
    schoolId: caller.schoolId,
    memberId: caller.member.id,
    isFamily: caller.member.role === 'family',
    from: wish.before !== undefined ? readCursor(wish.before) : wish.until !== undefined ? endOf(wish.until) : null,
    // A tag that cannot be one is on no post.
    tag: wish.tag === undefined ? null : (readTag(wish.tag) ?? ''),
    groupId: wish.group ?? null,
    words: wish.words === undefined ? null : wordsIn(wish.words),
  })
  const isMore = count > FEED_PAGE && oldest
  const shown = isMore ? posts.slice(0, posts.lastIndexOf(feed.BETWEEN)) : posts
  return `{"posts":[${shown}],"before":${isMore ? `"${cursorOf(oldest)}"` : 'null'},"position":${caller.position}}`
}

/** The first page, for the app's own page at `/`. */
export async function firstFeedPage(context: Context, caller: Caller): Promise<FeedPage> {
  return FeedPage.parse(JSON.parse(await feedPageText(context, caller, {})))
}

/** What is older than the end of that day at school: no id comes before none. */
function endOf(day: string): feed.Place {
  return { publishedAt: momentOf(dayAfter(day), '00:00'), id: '' }
}

/** Opaque to devices: the time and id of the post with which the next page begins. */
function cursorOf({ publishedAt, id }: feed.Place): string {
  return Buffer.from(`${publishedAt} ${id}`).toString('base64url')
}

function readCursor(cursor: string): feed.Place {
  const [publishedAt, id] = Buffer.from(cursor, 'base64url').toString().split(' ')
  const time = At.safeParse(publishedAt)
  const post = Id.safeParse(id)
  if (!time.success || !post.success) throw new Refused('request.invalid', [{ path: 'before', message: 'unknown' }])
  return { publishedAt: time.data, id: post.data }
}
