// Receipts: every version that was accepted. The same content again gets the same receipt.
import type { Sha256 } from '../../domain/attachment.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

export type Accepted = { postId: Id; version: number; manifestHash: Sha256; receivedAt: At }

export async function find(db: Db, postId: Id, version: number): Promise<Accepted | null> {
  const row = await db
    .selectFrom('receipt')
    .selectAll()
    .where('post_id', '=', postId)
    .where('version', '=', version)
    .executeTakeFirst()
  return row ? { postId, version, manifestHash: row.manifest_hash, receivedAt: row.received_at } : null
}

export async function add(trx: Db, receipt: Accepted): Promise<void> {
  await trx
    .insertInto('receipt')
    .values({
      post_id: receipt.postId,
      version: receipt.version,
      manifest_hash: receipt.manifestHash,
      received_at: receipt.receivedAt,
    })
    .execute()
}
