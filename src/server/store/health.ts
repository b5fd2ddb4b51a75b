// Whether the database can be written.
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'

class TakenBack extends Error {}

/** Writes a row and takes it back; throws when the database refuses. */
export async function tryWrite(db: Db, id: Id): Promise<void> {
  const row = { id, author_id: '', sha256: '', size: 0, created_at: '' }
  const writing = db.transaction().execute(async (trx) => {
    await trx.insertInto('upload').values(row).execute()
    throw new TakenBack()
  })
  await writing.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error
  })
}
