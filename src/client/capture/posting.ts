// Post was tapped: everything into the outbox in one transaction; only then does anything say "saved".
import * as outbox from '../../device/outbox.ts'
import type { Draft } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { afterPaint } from './after-paint.ts'
import { type ConsentAnswer, toConsent } from './consent-answer.ts'
import { withoutFailed } from './draft.ts'
import * as remembered from './remembered.ts'
import { startAnew, type Writing } from './writing.ts'

/** What became of the last tap. */
export type Outcome = { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; postId: Id } | { kind: 'failed'; error: unknown }
/** What the author has answered about consent, and the lists that it goes by. */
export type Answered = { answer: ConsentAnswer; lists: readonly PermissionList[] }
export type Posted = Answered & {
  /** Called when it is saved and said so, with the post still on the screen. */
  onSaved: () => void
}
export type Posting = ReturnType<typeof createPosting>

const NONE: Outcome = { kind: 'none' }
/** Saving mostly takes a few milliseconds. Only a slow one is said: drawing that would itself make the others slower. */
const SLOW_MS = 100

/** The taps on Post for this writing; listeners hear each outcome. */
export function createPosting(writing: Writing) {
  let outcome = NONE
  let isSaving = false
  const listeners = new Set<() => void>()

  function show(next: Outcome) {
    outcome = next
    for (const listener of listeners) listener()
  }

  function saySlowness(saving: Promise<unknown>) {
    const slow = setTimeout(() => show({ kind: 'saving' }), SLOW_MS)
    return saving.finally(() => clearTimeout(slow))
  }

  /** "Saved" is seen before the next post is drawn. What the draft has not saved yet is in the entry. */
  async function save({ answer, lists, onSaved }: Posted) {
    const { keeper, memberId } = writing
    const { draft } = keeper.current()
    const declared = declaredWith(draft, { answer, lists })
    await saySlowness(outbox.add(memberId, declared, new Date().toISOString()))
    show({ kind: 'saved', postId: draft.postId })
    await afterPaint()
    onSaved()
    askToKeep()
    remembered.note(memberId, declared)
    startAnew(writing, draft)
  }

  return {
    /** Nothing is missing: what the tap will need is made ready. */
    foresee(answered: Answered) {
      const { draft } = writing.keeper.current()
      void outbox.foresee(writing.memberId, declaredWith(draft, answered), new Date().toISOString())
    },
    current: () => outcome,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Forgets what was said of the last tap. */
    reset() {
      if (!isSaving && outcome !== NONE) show(NONE)
    },
    /**
     * Resolves when the post is on this device, complete, and the next one has begun with what was photographed meanwhile; or
     * when it could not be saved: everything then stays on the screen. A second tap meanwhile does nothing.
     */
    async post(posted: Posted): Promise<void> {
      if (isSaving) return
      isSaving = true
      try {
        await writing.keeper.hold(() => save(posted))
      } catch (error) {
        show({ kind: 'failed', error })
      } finally {
        isSaving = false
      }
    },
  }
}

function declaredWith(draft: Draft, { answer, lists }: Answered): Draft {
  return { ...withoutFailed(draft), consent: toConsent(answer, lists) }
}

/** Asks the browser not to clear what waits here; a tap on Post is the moment at which it may agree. */
function askToKeep() {
  const storage = navigator.storage as StorageManager | undefined
  storage?.persist().catch(() => undefined)
}
