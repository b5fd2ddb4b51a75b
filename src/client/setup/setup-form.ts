// What the head fills in, and what is still missing, in words.
import { MAX_SCHOOL_NAME } from '../../domain/limits.ts'
import { areSameName, type Policy } from '../../domain/member.ts'
import { saySetup } from '../../words/parts/setup.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { nameTooLong } from '../ui/name-length.ts'

export type SetupForm = { code: string; schoolName: string; headName: string; groups: string; policy: Policy }
type Missing = Partial<Record<'code' | 'schoolName' | 'headName' | 'groups', string>>

const MOST_GROUPS = 60

/** Names as they were typed, one per line or with commas; twice is once, whatever the capitals. */
export function readNames(text: string): string[] {
  const names = text.split(/[\n,;]/).map((name) => name.trim())
  return names.filter((name, at) => name !== '' && names.findIndex((other) => areSameName(other, name)) === at)
}

export function missingIn(form: SetupForm): Missing {
  const missing: Missing = {}
  const groups = readNames(form.groups)
  if (form.code.trim() === '') missing.code = saySetup('codeMissing')
  if (form.schoolName.trim() === '') missing.schoolName = saySetup('schoolNameMissing')
  if (form.headName.trim() === '') missing.headName = saySetup('headNameMissing')
  if (groups.length === 0) missing.groups = saySetup('groupsMissing')
  if (groups.length > MOST_GROUPS) missing.groups = saySetup('tooManyGroups', { most: MOST_GROUPS, count: groups.length })
  return { ...missing, ...tooLongIn(form) }
}

/** Said while it is typed: nothing is cut. */
export function tooLongIn(form: SetupForm): Missing {
  const said: Missing = {}
  const [school, head] = [nameTooLong(form.schoolName, MAX_SCHOOL_NAME), nameTooLong(form.headName)]
  const group = readNames(form.groups).find((name) => nameTooLong(name) !== null)
  if (school) said.schoolName = school
  if (head) said.headName = head
  if (group) said.groups = sayUi('nameProblem', { name: group.slice(0, 30), problem: nameTooLong(group) ?? '' })
  return said
}
