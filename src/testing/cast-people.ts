// Who is who in every test, the demo included (design section 1): names, roles, groups and permission lists.
import type { PastedPupil } from '../domain/permission.ts'

export const schoolName = 'Ferncliff Primary School'

export const groupNames = { willow: 'Willow Reception', beech: 'Beech Year 2', oak: 'Oak Year 5' } as const
export type GroupKey = keyof typeof groupNames

/** Staff come by slips with their name; families type it. Helen sets the school up; Una is nobody here. */
export const people = {
  office: { name: 'Olu Adeyemi', role: 'staff', groups: [] },
  staff: { name: 'Tom Fletcher', role: 'staff', groups: ['beech'] },
  tripLeader: { name: 'Tara Quinn', role: 'staff', groups: ['oak'] },
  family: { name: 'Pat', role: 'family', groups: ['beech'] },
  family2: { name: 'Sam', role: 'family', groups: ['oak'] },
} as const satisfies Record<string, { name: string; role: 'staff' | 'family'; groups: readonly GroupKey[] }>

export const headName = 'Helen Marsh'

export type Member = 'head' | keyof typeof people
/** `stranger` is Una, who has no session. */
export type Person = Member | 'stranger'

const pupil = (knownAs: string, initial: string, isAllowed: boolean): PastedPupil => ({ knownAs, initial, isAllowed })

export const permissionLists: Record<GroupKey, readonly PastedPupil[]> = {
  willow: [pupil('Arlo', 'B', true), pupil('Zainab', 'K', false), pupil('Poppy', 'N', true)],
  beech: [pupil('Amelia', 'S', true), pupil('Jack', 'S', false), pupil('Noah', 'W', true), pupil('Priya', 'D', true)],
  oak: [pupil('Ella', 'R', true), pupil('Kofi', 'A', true), pupil('Maja', 'L', false)],
}
