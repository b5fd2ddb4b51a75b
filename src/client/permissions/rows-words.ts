// What the office should know of a list before it is saved, in words: names that stand in it twice, and what saving changes for pupils.
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

type Changes = Record<'refusedOff' | 'allowedOff' | 'withdrawn' | 'given', Pupil[]>

/**
 * What saving the list changes for pupils. A row that is called otherwise now may be the same pupil, spelt right, or another
 * one typed over: the one that stood there counts as off the list.
 */
export function changesOf(rows: readonly PupilRow[], base: readonly Pupil[]): Changes {
  const left = new Map(rows.map((row) => [nameKey(row), row]))
  const now = (pupil: Pupil) => left.get(nameKey(pupil))?.isAllowed
  const [refused, allowed] = [base.filter((pupil) => !pupil.isAllowed), base.filter((pupil) => pupil.isAllowed)]
  return {
    refusedOff: refused.filter((pupil) => now(pupil) === undefined),
    allowedOff: allowed.filter((pupil) => now(pupil) === undefined),
    withdrawn: allowed.filter((pupil) => now(pupil) === false),
    given: refused.filter((pupil) => now(pupil) === true),
  }
}

/** The same in sentences; empty when nothing changes for anyone. */
export function changeWords({ refusedOff, allowedOff, withdrawn, given }: Changes): string[] {
  const words: string[] = []
  if (refusedOff.length > 0) {
    const has = refusedOff.length === 1 ? 'has' : 'have'
    words.push(
      `No longer on the list: ${namesOf(refusedOff)}, who ${has} no permission. Staff will not be asked about a pupil who is not on it.`,
    )
  }
  if (allowedOff.length > 0) words.push(`No longer on the list: ${ended(allowedOff)}`)
  if (withdrawn.length > 0) words.push(`No longer to be shown: ${ended(withdrawn)} ${POSTS_STAY}`)
  if (given.length > 0) words.push(`May be shown from now on: ${ended(given)}`)
  return words
}

export const POSTS_STAY = 'Posts that families already see stay: please look through the feed.'

/** "Ben S." ends with its own full stop. */
const ended = (pupils: readonly Pupil[]) => `${namesOf(pupils).replace(/\.$/, '')}.`

const MOST_NAMES = 4

function namesOf(pupils: readonly Pupil[]): string {
  const names = pupils.slice(0, MOST_NAMES).map(pupilName).join(', ')
  return pupils.length > MOST_NAMES ? `${names} and ${pupils.length - MOST_NAMES} more` : names
}

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
