// What the head fills in, and what is still missing, in words.
import { MAX_NAME } from '../../domain/limits.ts'
import type { Policy } from '../../domain/member.ts'

export type SetupForm = { code: string; schoolName: string; headName: string; groups: string; policy: Policy }
type Missing = Partial<Record<'code' | 'schoolName' | 'headName' | 'groups', string>>

const MOST_GROUPS = 60

/** Names as they were typed, one per line or with commas; twice is once. */
export function readNames(text: string): string[] {
  const names = text.split(/[\n,;]/).map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== ''))]
}

export function missingIn(form: SetupForm): Missing {
  const missing: Missing = {}
  const groups = readNames(form.groups)
  if (form.code.trim() === '') missing.code = 'Please type the code that Bookbag printed.'
  if (form.schoolName.trim() === '') missing.schoolName = 'Please write the name of the school.'
  if (form.headName.trim() === '') missing.headName = 'Please write your name.'
  if (groups.length === 0) missing.groups = 'Please write at least one group.'
  if (groups.length > MOST_GROUPS) missing.groups = `At most ${MOST_GROUPS} groups. These are ${groups.length}.`
  const long = groups.find((name) => name.length > MAX_NAME)
  if (long) missing.groups = `This name is too long: ${long.slice(0, 30)} …`
  return missing
}
