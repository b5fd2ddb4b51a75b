// Names that stand in a list twice, in words: two pupils whom the school could not tell apart, or one with two answers.
import { type PastedPupil } from '../../domain/permission-paste.ts'
import { pupilName } from '../../domain/permission.ts'
import { doubled, nameKey } from './rows.ts'

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

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
