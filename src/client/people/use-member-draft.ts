// The member being changed: what was typed stays when someone else saves the same member first.
import { useState } from 'react'
import { editOf, isSameEdit, type MemberEdit, rebase } from './member-edit.ts'
import type { ListedMember } from './members-query.ts'

/** `hasMerged`: the member was changed elsewhere meanwhile, and what was typed here now stands on top of that. */
type MemberDraft = { base: ListedMember; edit: MemberEdit; hasMerged: boolean }

/** `member` is the newest that the school has answered. */
export function useMemberDraft(member: ListedMember) {
  const [draft, setDraft] = useState<MemberDraft>(() => startFrom(member))
  const current = draft.base.version < member.version ? moveOnto(draft, member) : draft
  return { ...current, change: (edit: MemberEdit) => setDraft({ ...current, edit }) }
}

function startFrom(member: ListedMember): MemberDraft {
  return { base: member, edit: editOf(member), hasMerged: false }
}

function moveOnto({ base, edit }: MemberDraft, member: ListedMember): MemberDraft {
  if (isSameEdit(edit, editOf(base))) return startFrom(member)
  return { base: member, edit: rebase(edit, editOf(base), editOf(member)), hasMerged: true }
}
