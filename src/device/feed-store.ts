// The kept posts and where in the school's log they are true. A cache: what it cannot read it forgets, and it is read again.
import * as z from 'zod/mini'
import { FeedPost, type Change, type FeedPage } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import { OFFLINE_POSTS } from '../domain/limits.ts'
import { read } from './database.ts'
import { memberStore, type Reading, type Writing } from './stores.ts'

/**
 * `before` is set on the last post of each page that was read: the cursor from there on, null at the end of the feed.
 * `isAside`: read as a part of something smaller than the feed, and older than the feed read so far, which would have a gap before
 * it. `under` says of what: feeds with a tag or for a group have no gap before those of their own.
 */
const Kept = z.object({
  post: FeedPost,
  photoIds: z.array(z.string()),
  isAside: z.boolean(),
  under: z.optional(z.array(z.string())),
  before: z.optional(z.nullable(z.string())),
})
export type Kept = z.infer<typeof Kept>

/** All kept posts, newest first. */
export function list(memberId: Id): Promise<Kept[]> {
  return read(memberStore(memberId), ['feed'], listIn)
}

/** The newest kept posts, so many at most. */
export function listNewest(memberId: Id, count: number): Promise<Kept[]> {
  return read(memberStore(memberId), ['feed'], (tx) => firstIn(tx, 'prev', count))
}

export async function listIn(tx: Reading): Promise<Kept[]> {
  const records = await tx.objectStore('feed').index('newest').getAll()
  return records.toReversed().flatMap((record) => {
    const kept = Kept.safeParse(record)
    return kept.success ? kept.data : []
  })
}

export async function find(tx: Reading, postId: Id): Promise<Kept | null> {
  const kept = Kept.safeParse(await tx.objectStore('feed').get(postId))
  return kept.success ? kept.data : null
}

/** Whether a kept post shows this photo. */
export function showsPhoto(memberId: Id, photoId: Id): Promise<boolean> {
  return read(memberStore(memberId), ['feed'], async (tx) => (await tx.objectStore('feed').index('photo').count(photoId)) > 0)
}

/** Puts a page; its last post remembers how to go on from there. `under` is null for a page of the feed itself. */
export async function putPage(tx: Writing, page: FeedPage, under: string | null): Promise<void> {
  const last = page.posts.at(-1)
  for (const post of page.posts) {
    const before = await find(tx, post.id)
    const isAside = under !== null && before?.isAside !== false
    const cursor = post === last && under === null ? page.before : before?.before
    await put(tx, post, { isAside, under: isAside ? [...new Set([...(before?.under ?? []), under])] : undefined, cursor })
  }
}

/** Applies one change. A post older than all that was read so far stays out: it would stand after a gap. */
export async function apply(tx: Writing, change: Change): Promise<void> {
  if (change.kind === 'tombstone') await tx.objectStore('feed').delete(change.postId)
  if (change.kind !== 'post') return
  const before = await find(tx, change.post.id)
  if (!before && (await isOlderThanRead(tx, change.post))) return
  await put(tx, change.post, { isAside: before?.isAside ?? false, under: before?.under, cursor: before?.before })
}

/** The photos that these changes take back, or that a kept post no longer has. */
export async function photosGone(tx: Reading, changes: readonly Change[]): Promise<Id[]> {
  const gone: Id[] = []
  for (const change of changes) {
    if (change.kind === 'reset') continue
    const kept = await find(tx, change.kind === 'post' ? change.post.id : change.postId)
    const stay = new Set(change.kind === 'post' ? change.post.photos.map((photo) => photo.id) : [])
    gone.push(...(kept?.photoIds.filter((id) => !stay.has(id)) ?? []))
  }
  return gone
}

/** What a device need not keep: all after the last page that ends within 200 posts, and what was read aside. */
export function superfluous(posts: readonly Kept[]): Kept[] {
  const inOrder = posts.filter((kept) => !kept.isAside)
  const ends = inOrder.slice(0, OFFLINE_POSTS).findLastIndex((kept) => kept.before !== undefined)
  const isTooMany = inOrder.length > OFFLINE_POSTS && ends >= 0
  return [...(isTooMany ? inOrder.slice(ends + 1) : []), ...posts.filter((kept) => kept.isAside)]
}

/** The cursor after the oldest page that was read: undefined when none was, null at the end. */
export function cursorOf(posts: readonly Kept[]): string | null | undefined {
  return posts.findLast((kept) => !kept.isAside && kept.before !== undefined)?.before
}

async function isOlderThanRead(tx: Reading, post: FeedPost): Promise<boolean> {
  const [oldest] = await firstIn(tx, 'next', 1)
  return oldest !== undefined && oldest.before !== null && post.publishedAt < oldest.post.publishedAt
}

/** So many at most from one end, those read aside left out: a few are read in a fraction of the time of all. */
async function firstIn(tx: Reading, direction: 'prev' | 'next', count: number): Promise<Kept[]> {
  const first: Kept[] = []
  let cursor = await tx.objectStore('feed').index('newest').openCursor(null, direction)
  while (cursor && first.length < count) {
    const kept = Kept.safeParse(cursor.value)
    if (kept.success && !kept.data.isAside) first.push(kept.data)
    cursor = await cursor.continue()
  }
  return first
}

type How = { isAside: boolean; under: string[] | undefined; cursor: string | null | undefined }

async function put(tx: Writing, post: FeedPost, { isAside, under, cursor }: How): Promise<void> {
  const kept: Kept = { post, photoIds: post.photos.map((photo) => photo.id), isAside, under, before: cursor }
  await tx.objectStore('feed').put(kept, post.id)
}
