// Uploads: bytes that are arriving, by attachment id. The file's length is the truth; the row says whose it is and what it shall become.
import type { Sha256 } from '../../domain/attachment.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import type { UploadRow } from './tables.ts'

export type Upload = { id: Id; authorId: Id; sha256: Sha256; size: number }

export async function find(db: Db, id: Id): Promise<Upload | null> {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asUpload(row) : null
}

/** Keeps what the upload shall become; a second announcement replaces the first. */
export async function announce(db: Db, upload: Upload, at: At): Promise<void> {
  const { id, sha256, size } = upload
  await db
    .insertInto('upload')
    .values({ id, author_id: upload.authorId, sha256, size, created_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ sha256, size }))
    .execute()
}

export async function remove(db: Db, ids: readonly Id[]): Promise<void> {
  if (ids.length > 0) await db.deleteFrom('upload').where('id', 'in', ids).execute()
}

/** Bytes announced and not yet submitted: of one author, and of all. */
export async function announcedBytes(db: Db, authorId: Id): Promise<{ own: number; all: number }> {
  const sum = db.selectFrom('upload').select((select) => select.fn.sum<number | null>('size').as('bytes'))
  const own = await sum.where('author_id', '=', authorId).executeTakeFirst()
  const all = await sum.executeTakeFirst()
  return { own: own?.bytes ?? 0, all: all?.bytes ?? 0 }
}

export async function startedBefore(db: Db, at: At): Promise<Id[]> {
  const rows = await db.selectFrom('upload').where('created_at', '<', at).select('id').execute()
  return rows.map((row) => row.id)
}

export async function allIds(db: Db): Promise<Set<Id>> {
  const rows = await db.selectFrom('upload').select('id').execute()
  return new Set(rows.map((row) => row.id))
}

function asUpload(row: UploadRow): Upload {
  return { id: row.id, authorId: row.author_id, sha256: row.sha256, size: row.size }
}
