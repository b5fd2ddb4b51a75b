// Post was tapped: everything into the outbox in one transaction; only then does anything say "saved".
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { type ConsentAnswer, toConsent } from './consent-answer.ts'
import { withoutFailed } from './draft.ts'
import * as remembered from './remembered.ts'
import { startAnew, type Writing } from './writing.ts'

export type Posted = {
  answer: ConsentAnswer
  lists: readonly PermissionList[]
  /** Called when it is saved, with the post still on the screen. */
  onSaved: () => void
}

/**
 * Resolves when the post is on this device, complete, and the next one has begun: with what was photographed meanwhile.
 * Throws when it is not saved; everything then stays on the screen. What the draft has not saved yet is in the entry.
 */
export function post(writing: Writing, { answer, lists, onSaved }: Posted): Promise<Entry> {
  const { keeper, memberId } = writing
  return keeper.hold(async () => {
    const { draft } = keeper.current()
    const declared = { ...withoutFailed(draft), consent: toConsent(answer, lists) }
    const entry = await outbox.add(memberId, declared, new Date().toISOString())
    onSaved()
    remembered.note(memberId, declared)
    startAnew(writing, draft)
    return entry
  })
}
