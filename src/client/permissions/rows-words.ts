// What the office should know of a list before it is saved, in words: names that stand in it twice, and whose no is taken off.
import { type PastedPupil } from '../../domain/permission-paste.ts'
import { type Pupil, pupilName } from '../../domain/permission.ts'
import { doubled, nameKey, type PupilRow } from './rows.ts'

/** Null when every name is there once. */
export function doubledWords(pupils: readonly PastedPupil[]): string | null {
  const [first, ...others] = doubled(pupils)
  if (first === undefined) return null
  const same = pupils.filter((pupil) => nameKey(pupil) === first)
  const more = others.length === 0 ? '' : others.length === 1 ? ' (and one more name)' : ` (and ${others.length} more names)`
  const name = `${same[0] ? pupilName(same[0]) : 'One name'}${more} is in the list ${times(same.length)}`
  const allowed = same.filter((pupil) => pupil.isAllowed).length
  return allowed === 0 || allowed === same.length
    ? `${name}. Please make them differ, or take one off.`
    : `${name}, ${times(allowed)} yes and ${times(same.length - allowed)} no. Until you change it, it counts as no.`
}

/** Whose no goes with the list that is saved now, in words, or null. Someone whose name was typed anew is still there. */
export function takenOffWords(rows: readonly PupilRow[], base: readonly Pupil[]): string | null {
  const left = new Set(rows.flatMap((row) => [row.id, nameKey(row)]))
  const off = base.filter((pupil) => !pupil.isAllowed && !left.has(pupil.id) && !left.has(nameKey(pupil)))
  if (off.length === 0) return null
  const names = off.map(pupilName).join(', ')
  return `Taken off: ${names}, who ${off.length === 1 ? 'has' : 'have'} no permission. Staff will not be asked about a pupil who is off the list.`
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
