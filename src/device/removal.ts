// Deleting a post of the outbox for good, here and, where it may have arrived, at the school.
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'
import * as takedowns from './takedowns.ts'
import { wake } from './wake.ts'
import { askForSync } from './worker-messages.ts'

/** Deletes an entry and its photos for good. The screen has asked the person to type it; its receipt may have come meanwhile. */
export async function remove(postId: Id): Promise<void> {
  await write(memberStore(await mine()), ['entries', 'attachments', 'drafts', 'facts'], async (tx) => {
    const entry = await entries.get(tx, postId)
    const isEdited = (await drafts.get(tx))?.postId === postId
    if (entry && !isEdited) for (const { id } of entry.submission.attachments) await tx.objectStore('attachments').delete(id)
    await tx.objectStore('entries').delete(postId)
    await facts.put(tx, 'removed', [...((await facts.get(tx, 'removed')) ?? []), postId].slice(-1000))
    if (entry?.submittedAt !== undefined) await takedowns.add(tx, postId, Date.now())
  })
  tell('outbox')
  wake()
  void askForSync()
}
