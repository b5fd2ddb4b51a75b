// Several pupils in a sentence: the first by name, the others counted.
import { type Pupil, pupilName } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { listed } from '../ui/listed.ts'

/** "Amelia S., Ben L. and 16 more". At most `most` are named. */
export function pupilNames(pupils: readonly Pick<Pupil, 'knownAs' | 'initial'>[], most: number): string {
  const names = listed(pupils.slice(0, most).map(pupilName))
  return pupils.length > most ? sayPermissions('andMore', { names, count: pupils.length - most }) : names
}
