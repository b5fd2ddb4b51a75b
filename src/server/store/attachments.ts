// Attachments of posts, with the renditions that exist. A row stays when its photo is removed: its id is never taken again.
import type { Id } from '../../domain/id.ts'
import type { Photo, Rendition } from '../../domain/feed.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import type { AttachmentRow } from './tables.ts'

/** A photo as it was checked: `width` and `height` in px, `thumbhash` in base64. */
export type KeptPhoto = Omit<Photo, 'altText'> & { sha256: string; size: number }
export type Committed = KeptPhoto & { postId: Id; authorId: Id; isRemoved: boolean; isPostRemoved: boolean }

export async function find(db: Db, id: Id): Promise<Committed | null> {
  const row = await db
    .selectFrom('attachment')
    .innerJoin('post', 'post.id', 'attachment.post_id')
    .selectAll('attachment')
    .select('post.state')
    .where('attachment.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const isRemoved = row.removed_at !== null
  return { ...asPhoto(row), postId: row.post_id, authorId: row.author_id, isRemoved, isPostRemoved: row.state === 'removed' }
}

/** The photos of posts that were not removed, by id. */
export async function photosOf(db: Db, postIds: readonly Id[]): Promise<Map<Id, KeptPhoto>> {
  if (postIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('attachment')
    .selectAll()
    .where('post_id', 'in', postIds)
    .where('removed_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, asPhoto(row)]))
}

/** Adds the photo to the post; one that an earlier version had, and a later one dropped, comes back. */
export async function add(trx: Db, photo: KeptPhoto, owner: { postId: Id; authorId: Id }, at: At): Promise<void> {
  const { id, sha256, size, width, height, thumbhash } = photo
  const kept = { sha256, size, width, height, thumbhash, renditions: JSON.stringify(photo.renditions), removed_at: null }
  await trx
    .insertInto('attachment')
    .values({ id, post_id: owner.postId, author_id: owner.authorId, created_at: at, ...kept })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(kept))
    .execute()
}

/** Marks all photos of a post as removed but those to keep; answers which. */
export async function removeOthers(trx: Db, postId: Id, keep: readonly Id[], at: At): Promise<Id[]> {
  const rows = await trx
    .updateTable('attachment')
    .set({ removed_at: at })
    .where('post_id', '=', postId)
    .where('removed_at', 'is', null)
    .$if(keep.length > 0, (query) => query.where('id', 'not in', keep))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** False when the photo was removed meanwhile. */
export async function setRenditions(trx: Db, id: Id, renditions: readonly Rendition[]): Promise<boolean> {
  const row = await trx
    .updateTable('attachment')
    .set({ renditions: JSON.stringify(renditions) })
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Every photo that must have its files. */
export async function all(db: Db): Promise<Map<Id, KeptPhoto>> {
  const rows = await db.selectFrom('attachment').selectAll().where('removed_at', 'is', null).execute()
  return new Map(rows.map((row) => [row.id, asPhoto(row)]))
}

function asPhoto(row: AttachmentRow): KeptPhoto {
  const { id, sha256, size, width, height, thumbhash } = row
  return { id, sha256, size, width, height, thumbhash, renditions: JSON.parse(row.renditions) as Rendition[] }
}
