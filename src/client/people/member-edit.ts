// What may be changed about a member, and how it moves onto what someone else has saved meanwhile.
import type * as z from 'zod/mini'
import type { contract } from '../../api/contract.ts'
import type { ListedMember } from './members-query.ts'

export type MemberEdit = Omit<z.infer<typeof contract.people.editMember.input>, 'version'>

export function editOf({ name, groupIds, canManage, publishUntil }: ListedMember): MemberEdit {
  return { name, groupIds, canManage, publishUntil }
}

/** What was changed here from `before`, on top of `now`. */
export function rebase(edit: MemberEdit, before: MemberEdit, now: MemberEdit): MemberEdit {
  const pick = <Key extends keyof MemberEdit>(key: Key) => (edit[key] === before[key] ? now[key] : edit[key])
  const added = edit.groupIds.filter((id) => !before.groupIds.includes(id) && !now.groupIds.includes(id))
  const kept = now.groupIds.filter((id) => edit.groupIds.includes(id) || !before.groupIds.includes(id))
  return { name: pick('name'), groupIds: [...kept, ...added], canManage: pick('canManage'), publishUntil: pick('publishUntil') }
}

export function isSameEdit(a: MemberEdit, b: MemberEdit): boolean {
  const isSameSet = a.groupIds.length === b.groupIds.length && a.groupIds.every((id) => b.groupIds.includes(id))
  return a.name === b.name && isSameSet && a.canManage === b.canManage && a.publishUntil === b.publishUntil
}
