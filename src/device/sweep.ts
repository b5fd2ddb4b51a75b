// Deleting the bytes of photos that nothing needs any more: those received, and those that no post names.
import type { Id } from '../domain/id.ts'
import { DAY } from '../domain/time.ts'
import * as z from 'zod/mini'
import { write } from './database.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import type { Entry } from './kept.ts'
import * as people from './people.ts'
import { memberStore, type Writing } from './stores.ts'

const KeptAt = z.object({ keptAt: z.number() })

/** After the receipt is stored: a transaction of its own, so that bytes never go before it. */
export async function dropSentBytes(memberId: Id, entry: Entry): Promise<void> {
  await write(memberStore(memberId), ['entries', 'attachments', 'drafts'], async (tx) => {
    const stored = await entries.get(tx, entry.postId)
    if (stored?.state !== 'received') return
    const drafted = await draftedIds(tx)
    for (const { id } of entry.submission.attachments) if (!drafted.has(id)) await tx.objectStore('attachments').delete(id)
  })
}

/** Also for whoever used this tablet before: they may never be back, and what they took out of a post is nobody's. */
export async function sweepAll(now: number): Promise<void> {
  for (const { memberId } of await people.list()) await sweep(memberId, now)
}

/**
 * Deletes photos, prepared or as picked, older than a day that neither the draft nor an unreceived entry names, such as after
 * a crash between receipt and clean-up. Does nothing while a record is set aside: it may name any of them.
 */
export async function sweep(memberId: Id, now: number): Promise<void> {
  await write(memberStore(memberId), ['entries', 'attachments', 'raws', 'drafts', 'quarantine'], async (tx) => {
    if ((await tx.objectStore('quarantine').count()) > 0) return
    const needed = await draftedIds(tx)
    for (const key of await tx.objectStore('entries').getAllKeys()) {
      const entry = await entries.get(tx, key)
      // One that is unreadable will be set aside; until then nothing is swept.
      if (!entry) return
      if (entry.state !== 'received') entry.submission.attachments.forEach(({ id }) => needed.add(id))
    }
    for (const name of ['attachments', 'raws'] as const) {
      const store = tx.objectStore(name)
      for (const id of await store.getAllKeys()) if (!needed.has(id) && isOld(await store.get(id), now)) await store.delete(id)
    }
  })
}

async function draftedIds(tx: Writing): Promise<Set<Id>> {
  const draft = await drafts.get(tx)
  return new Set(draft?.photos.map((photo) => photo.id))
}

function isOld(record: unknown, now: number): boolean {
  const stored = KeptAt.safeParse(record)
  return stored.success && now - stored.data.keptAt > DAY
}
