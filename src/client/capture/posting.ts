// Post was tapped: everything into the outbox in one transaction; only then does anything say "saved".
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { type ConsentAnswer, toConsent } from './consent-answer.ts'
import { withoutFailed } from './draft.ts'
import * as remembered from './remembered.ts'
import type { Writing } from './writing.ts'

/** Resolves when the post is on this device, complete. Throws when it is not; everything then stays on the screen. */
export async function post(
  writing: Pick<Writing, 'keeper' | 'memberId'>,
  answer: ConsentAnswer,
  lists: readonly PermissionList[],
): Promise<Entry> {
  const { keeper, memberId } = writing
  await keeper.flush()
  const draft = { ...withoutFailed(keeper.current().draft), consent: toConsent(answer, lists) }
  const entry = await outbox.add(draft, new Date().toISOString())
  remembered.note(memberId, draft)
  return entry
}
