// Who is who in the demo and in every test (design section 1): names, roles, groups and permission lists.
import type { PastedPupil } from '../../domain/permission-paste.ts'

export const schoolName = 'Ferncliff Primary School'
export const headName = 'Helen Marsh'

export const groupNames = {
  willow: 'Willow Reception',
  hazel: 'Hazel Year 1',
  beech: 'Beech Year 2',
  rowan: 'Rowan Year 3',
  maple: 'Maple Year 4',
  oak: 'Oak Year 5',
  elm: 'Elm Year 6',
} as const
export type GroupKey = keyof typeof groupNames
export const groupKeys: readonly GroupKey[] = ['willow', 'hazel', 'beech', 'rowan', 'maple', 'oak', 'elm']

export type Someone = { name: string; role: 'staff' | 'family'; groups: readonly GroupKey[] }

/** Staff come by slips with their name; families type it. Helen sets the school up; Una is nobody here. */
export const people = {
  office: { name: 'Olu Adeyemi', role: 'staff', groups: [] },
  staff: { name: 'Tom Fletcher', role: 'staff', groups: ['beech'] },
  tripLeader: { name: 'Tara Quinn', role: 'staff', groups: ['oak'] },
  family: { name: 'Pat', role: 'family', groups: ['beech'] },
  family2: { name: 'Sam', role: 'family', groups: ['oak'] },
} as const satisfies Record<string, Someone>

/** Who else the demo's people page shows. */
export const others: readonly Someone[] = [
  { name: 'Grace Okafor', role: 'staff', groups: ['willow'] },
  { name: 'Dan Hughes', role: 'staff', groups: ['maple'] },
  { name: 'Ruth Levy', role: 'staff', groups: ['elm'] },
  { name: 'Chloe', role: 'family', groups: ['willow', 'beech'] },
  { name: 'Dawid', role: 'family', groups: ['oak'] },
  { name: 'Fatima', role: 'family', groups: ['elm'] },
  { name: 'Grandad Joe', role: 'family', groups: ['maple'] },
]

export type Member = 'head' | keyof typeof people

const list = (...lines: string[]): PastedPupil[] =>
  lines.map((line) => {
    const [knownAs = '', initial = '', answer] = line.split(' ')
    return { knownAs, initial, isAllowed: answer !== 'no' }
  })

export const permissionLists: Record<GroupKey, PastedPupil[]> = {
  willow: list('Arlo B', 'Zainab K no', 'Poppy N', 'Teddy O', 'Ines P', 'Rhys T'),
  hazel: list('Aisha B', 'Freddie C', 'Luca M', 'Mabel R no', 'Sofia V', 'Yusuf A'),
  beech: list('Amelia S', 'Jack S no', 'Noah W', 'Priya D', 'Ottilie F', 'Hassan M', 'Ben L no', 'Esme T'),
  rowan: list('Callum D', 'Daisy H', 'Ibrahim S', 'Jess P no', 'Theo K', 'Wren A'),
  maple: list('Alfie G', 'Bea N', 'Conor M', 'Hana Y', 'Leo R', 'Nadia Z no'),
  oak: list('Ella R', 'Kofi A', 'Maja L no', 'Oscar P', 'Reuben J', 'Saffron W', 'Tomasz K'),
  elm: list('Ava T', 'Elijah O', 'Grace C', 'Mohammed I', 'Sienna B no', 'Will H'),
}
