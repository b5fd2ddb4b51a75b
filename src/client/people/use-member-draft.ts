// The member being changed: what was typed stays when someone else saves the same member first.
import { useState } from 'react'
import { editOf, isSameEdit, type MemberEdit, rebase } from './member-edit.ts'
import type { ListedMember } from './members-query.ts'

/** `hasMerged`: the member was changed elsewhere meanwhile, and what was typed here now stands on top of that. */
type Kept = { base: ListedMember; edit: MemberEdit; hasMerged: boolean }
/** `isChanged`: something is typed that the school does not have. */
export type MemberDraft = Kept & { isChanged: boolean; change: (edit: MemberEdit) => void }

/** `member` is the newest that the school has answered. */
export function useMemberDraft(member: ListedMember): MemberDraft {
  const [draft, setDraft] = useState<Kept>(() => startFrom(member))
  const current = draft.base.version < member.version ? moveOnto(draft, member) : draft
  const isChanged = !isSameEdit(current.edit, editOf(current.base))
  return { ...current, isChanged, change: (edit) => setDraft({ ...current, edit }) }
}

function startFrom(member: ListedMember): Kept {
  return { base: member, edit: editOf(member), hasMerged: false }
}

function moveOnto({ base, edit }: Kept, member: ListedMember): Kept {
  if (isSameEdit(edit, editOf(base))) return startFrom(member)
  return { base: member, edit: rebase(edit, editOf(base), editOf(member)), hasMerged: true }
}
