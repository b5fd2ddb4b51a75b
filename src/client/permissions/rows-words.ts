// What the office should know of a list before it is saved, in words: names that stand in it twice, and what it takes away from pupils.
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

/** What the list that is saved now takes away from pupils, in words; empty when nothing. Someone whose name was typed anew is still there. */
export function lossWords(rows: readonly PupilRow[], base: readonly Pupil[]): string[] {
  const left = new Map(rows.flatMap((row) => [[nameKey(row), row] as const, [row.id ?? row.key, row] as const]))
  const rowOf = (pupil: Pupil) => left.get(pupil.id) ?? left.get(nameKey(pupil))
  const off = base.filter((pupil) => !pupil.isAllowed && !rowOf(pupil))
  const withdrawn = base.filter((pupil) => pupil.isAllowed && rowOf(pupil)?.isAllowed === false)
  const words: string[] = []
  if (off.length > 0) {
    const has = off.length === 1 ? 'has' : 'have'
    words.push(`Taken off: ${namesOf(off)}, who ${has} no permission. Staff will not be asked about a pupil who is off the list.`)
  }
  if (withdrawn.length > 0) {
    words.push(
      `No longer to be shown: ${namesOf(withdrawn).replace(/\.$/, '')}. Posts that families already see stay: please look through the feed.`,
    )
  }
  return words
}

const MOST_NAMES = 4

function namesOf(pupils: readonly Pupil[]): string {
  const names = pupils.slice(0, MOST_NAMES).map(pupilName).join(', ')
  return pupils.length > MOST_NAMES ? `${names} and ${pupils.length - MOST_NAMES} more` : names
}
const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
