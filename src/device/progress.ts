// The progress of an entry, noted at most once a second: it moves the bar, and shows that the holder of the lock is alive.
import type { Id } from '../domain/id.ts'
import { SECOND } from '../domain/time.ts'
import { tell } from './changed.ts'
import { jot } from './database.ts'
import * as entries from './entries.ts'
import type { Entry } from './kept.ts'
import type { Held } from './outbox-lock.ts'
import * as rest from './rest.ts'
import { memberStore } from './stores.ts'

export type Progress = { moved: (attachmentId: Id, offset: number) => Promise<void> }

export function createProgress(memberId: Id, entry: Entry, held: Held): Progress {
  const offsets = new Map<Id, number>()
  let notedAt = 0
  return {
    async moved(attachmentId, offset) {
      held.signal.throwIfAborted()
      const before = offsets.get(attachmentId)
      offsets.set(attachmentId, offset)
      // Only what arrives is a success: a way that answers and lets nothing through must not be tried without rest.
      if (before !== undefined && offset > before) await rest.reset(memberId)
      const now = performance.now()
      if (notedAt > 0 && now - notedAt < SECOND) return
      notedAt = now
      await note([...offsets.values()].reduce((sum, bytes) => sum + bytes, 0))
    },
  }

  async function note(sentBytes: number) {
    await jot(memberStore(memberId), ['entries', 'facts'], async (tx) => {
      await held.beat(tx, entry.postId)
      // A new round hears of one photo after the other: what had arrived before it is still there.
      const before = (await entries.get(tx, entry.postId))?.sentBytes ?? 0
      await entries.change(tx, entry, { sentBytes: Math.max(before, sentBytes) })
    })
    tell('outbox')
  }
}
