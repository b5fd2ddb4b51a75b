// What will happen when Post is tapped, said before it is tapped.
import type { Me } from '../../api/contract/join.ts'

/** Only what this device truly knows: who reviews first, never a guessed number of families. */
export function outlook(me: Pick<Me, 'rights' | 'school'>): string {
  if (me.rights.includes('publish')) return 'Goes to families at once'
  return `${me.school.headName || 'The head'} will see it first`
}
