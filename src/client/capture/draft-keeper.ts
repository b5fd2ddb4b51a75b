// Keeps the draft: what is on the screen is on the device 150 ms later, however fast one types, and at once when the page is left.
import { NotReady } from '../../device/device-error.ts'
import type { Draft } from '../../device/kept.ts'

/** `isKept` is false when the device did not store the last change: it then lives only on this screen. `why` where it is not for want of room. */
export type KeptDraft = { draft: Draft; isKept: boolean; why: string | null }
export type DraftKeeper = ReturnType<typeof createDraftKeeper>

const PAUSE_MS = 150
/** There may be room again, without a letter typed. */
const AGAIN_MS = 5000

/** Holds one draft, tells its listeners, and saves each change through `save`, one after another. */
export function createDraftKeeper(first: Draft, save: (draft: Draft) => Promise<void>) {
  let kept: KeptDraft = { draft: first, isKept: true, why: null }
  let saved = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let saving = Promise.resolve()
  let isHeld = false
  const listeners = new Set<() => void>()

  function show(next: KeptDraft) {
    kept = next
    for (const listener of listeners) listener()
  }

  function stopTimers() {
    clearTimeout(timer)
    clearTimeout(again)
    timer = undefined
    again = undefined
  }

  async function saveLatest() {
    const { draft } = kept
    if (draft === saved) return
    try {
      await save(draft)
      saved = draft
      if (!kept.isKept) show({ ...kept, isKept: true, why: null })
    } catch (error) {
      // Posted meanwhile: what is on the screen by now is another post.
      if (kept.draft.postId !== draft.postId) return
      again ??= setTimeout(() => void flush(), AGAIN_MS)
      if (!isHeld) show({ ...kept, isKept: false, why: error instanceof NotReady ? error.message : null })
    }
  }

  /** Saves what is not saved yet; resolves when that was tried. */
  function flush(): Promise<void> {
    stopTimers()
    saving = saving.then(saveLatest)
    return saving
  }

  return {
    current: () => kept,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change(next: (draft: Draft) => Draft) {
      show({ ...kept, draft: next(kept.draft) })
      // Not put off by the next letter: someone who types on and on is kept up with.
      timer ??= setTimeout(() => void flush(), PAUSE_MS)
    },
    /** A change by the author: none while the post is being saved, for it would be in neither post. */
    edit(next: (draft: Draft) => Draft) {
      if (!isHeld) this.change(next)
    },
    /** While `work` runs, the author's words stay as they are; photos still come in. */
    async hold<T>(work: () => Promise<T>): Promise<T> {
      isHeld = true
      try {
        return await work()
      } finally {
        isHeld = false
      }
    },
    flush,
    /** Another draft takes its place, already kept or not worth keeping. */
    replace(draft: Draft) {
      stopTimers()
      saved = draft
      show({ draft, isKept: true, why: null })
    },
  }
}
