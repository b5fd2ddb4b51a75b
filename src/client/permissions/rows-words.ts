// What the office should know of a list before it is saved, in words: names that stand in it twice, and what saving changes for pupils.
import { type PastedPupil } from '../../domain/permission-paste.ts'
import { type Pupil, pupilName } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { pupilNames } from './pupil-names.ts'
import { doubled, nameKey, type PupilRow } from './rows.ts'

/** Null when every name is there once. */
export function doubledWords(pupils: readonly PastedPupil[]): string | null {
  const [first, ...others] = doubled(pupils)
  if (first === undefined) return null
  const same = pupils.filter((pupil) => nameKey(pupil) === first)
  const [one] = same
  if (one === undefined) return null
  const yes = same.filter((pupil) => pupil.isAllowed).length
  const values = { name: pupilName(one), more: others.length, count: same.length, yes, no: same.length - yes }
  return sayPermissions(yes === 0 || yes === same.length ? 'doubled' : 'doubledInDoubt', values)
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
    words.push(sayPermissions('refusedOff', { count: refusedOff.length, names: pupilNames(refusedOff, MOST_NAMES) }))
  }
  if (allowedOff.length > 0) words.push(sayPermissions('allowedOff', { names: ended(allowedOff) }))
  if (withdrawn.length > 0) words.push(sayPermissions('withdrawn', { names: ended(withdrawn) }))
  if (given.length > 0) words.push(sayPermissions('given', { names: ended(given) }))
  return words
}

const MOST_NAMES = 4

/** For the end of a sentence, which has its full stop: "Ben S", not "Ben S.". */
function ended(pupils: readonly Pupil[]): string {
  const names = pupilNames(pupils, MOST_NAMES)
  return pupils.length > MOST_NAMES ? names : names.replace(/\.$/, '')
}
