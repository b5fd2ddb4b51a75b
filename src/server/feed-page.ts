// A page of the feed as one person may read it, as text that needs no parsing on its way out.
import { Refused } from '../api/problem.ts'
import { FeedPage } from '../domain/feed.ts'
import { Id } from '../domain/id.ts'
import { FEED_PAGE } from '../domain/limits.ts'
import { readTag } from '../domain/tag.ts'
import { At } from '../domain/time.ts'
import type { Context } from './context.ts'
import * as feed from './store/feed.ts'
import type { Caller } from './store/sessions.ts'

export type PageWish = { before?: string | undefined; tag?: string | undefined }

/** The JSON of a contract FeedPage. The caller’s position was read before the posts: what changed since is told again, never missed. */
export async function feedPageText(context: Context, caller: Caller, wish: PageWish): Promise<string> {
  const { posts, count, oldest } = await feed.page(context.db, {
    schoolId: caller.schoolId,
    memberId: caller.member.id,
    isFamily: caller.member.role === 'family',
    from: wish.before === undefined ? null : readCursor(wish.before),
    // A tag that cannot be one is on no post.
    tag: wish.tag === undefined ? null : (readTag(wish.tag) ?? ''),
  })
  const isMore = count > FEED_PAGE && oldest
  const shown = isMore ? posts.slice(0, posts.lastIndexOf(feed.BETWEEN)) : posts
  return `{"posts":[${shown}],"before":${isMore ? `"${cursorOf(oldest)}"` : 'null'},"position":${caller.position}}`
}

/** The first page, for the app's own page at `/`. */
export async function firstFeedPage(context: Context, caller: Caller): Promise<FeedPage> {
  return FeedPage.parse(JSON.parse(await feedPageText(context, caller, {})))
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
