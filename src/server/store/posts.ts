// Posts: one row each, its current version; every change of state is one guarded update.
import type { Id } from '../../domain/id.ts'
import type { PostState } from '../../domain/post-state.ts'
import type { Submission } from '../../domain/post.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import * as receipts from './receipts.ts'
import * as search from './search/sqlite-search.ts'
import type { PostRow } from './tables.ts'

export type Post = {
  id: Id
  schoolId: Id
  authorId: Id
  state: PostState
  version: number
  submission: Submission
  receivedAt: At
  publishedAt: At | null
  reason: string | null
}

/** A version as it was accepted, to be written. `publishedAt` is set where it is published at once, or was before. */
export type Accepted = Omit<Post, 'version' | 'reason'> & { manifestHash: string; position: number }

export async function find(db: Db, schoolId: Id, id: Id): Promise<Post | null> {
  const post = await findAnywhere(db, id)
  return post?.schoolId === schoolId ? post : null
}

/** Also in another school: an id is taken once and for all. */
export async function findAnywhere(db: Db, id: Id): Promise<Post | null> {
  const row = await db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asPost(row) : null
}

/** Writes the first or a further version, its groups and its receipt. What families read, and find, is written by feed-posts. */
export async function accept(trx: Db, post: Accepted): Promise<void> {
  const { submission, manifestHash } = post
  const version = {
    state: post.state,
    version: submission.version,
    position: post.position,
    submission: JSON.stringify(submission),
    manifest_hash: manifestHash,
    received_at: post.receivedAt,
    published_at: post.publishedAt,
    is_for_school: submission.audience.kind === 'school' ? 1 : 0,
    tag: submission.tag,
    reason: null,
    feed_json: null,
    updated_at: post.receivedAt,
  } as const
  await trx
    .insertInto('post')
    .values({ id: post.id, school_id: post.schoolId, author_id: post.authorId, was_published: 0, ...version })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(version))
    .execute()
  await search.remove(trx, post.id)
  await setGroups(trx, post.id, submission)
  await receipts.add(trx, { postId: post.id, version: submission.version, manifestHash, receivedAt: post.receivedAt })
}

export type Decision = {
  from: PostState
  to: PostState
  version: number
  position: number
  at: At
  publishedAt?: At
  reason?: string
}

/** One decision about one version; false when someone else was faster. */
export async function decide(trx: Db, id: Id, decision: Decision): Promise<boolean> {
  const row = await trx
    .updateTable('post')
    .set({
      state: decision.to,
      position: decision.position,
      updated_at: decision.at,
      reason: decision.reason ?? null,
      feed_json: null,
      ...(decision.publishedAt && { published_at: decision.publishedAt }),
    })
    .where('id', '=', id)
    .where('state', '=', decision.from)
    .where('version', '=', decision.version)
    .returning('id')
    .executeTakeFirst()
  await search.remove(trx, id)
  return row !== undefined
}

/** The post has changed without a decision: devices are told at this position. */
export async function raise(trx: Db, id: Id, position: number): Promise<void> {
  await trx.updateTable('post').set({ position }).where('id', '=', id).execute()
}

async function setGroups(trx: Db, id: Id, { audience }: Submission): Promise<void> {
  await trx.deleteFrom('post_group').where('post_id', '=', id).execute()
  if (audience.kind === 'school') return
  const rows = [...new Set(audience.groupIds)].map((groupId) => ({ post_id: id, group_id: groupId }))
  await trx.insertInto('post_group').values(rows).execute()
}

export function asPost(row: PostRow): Post {
  return {
    id: row.id,
    schoolId: row.school_id,
    authorId: row.author_id,
    state: row.state,
    version: row.version,
    submission: JSON.parse(row.submission) as Submission,
    receivedAt: row.received_at,
    publishedAt: row.published_at,
    reason: row.reason,
  }
}
