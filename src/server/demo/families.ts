// The families of the demo's classes, as they came in with their slips: one class has too few for figures.
import { contract } from '../../api/contract.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import type { GroupKey } from './people.ts'

const joined: Record<GroupKey, string> = {
  willow: 'Hannah, Marcus',
  hazel: 'Bilal, Emma, Jo, Kasia, Liam, Nana Pru, Rosa, Steph, Yemi',
  beech: 'Adaeze, Beth, Carlos, Deepa, Gwen, Ifan, Mo, Sunita, Tanya, Uncle Ray',
  rowan: 'Ali, Bryony, Farah, Gareth, Keisha, Lena, Owen, Paula, Shaun, Zofia',
  maple: 'Aneta, Colin, Dina, Ewa, Hugh, Jas, Lorna, Mina, Pete, Tunde',
  oak: 'Ana, Bartek, Cath, Deb, Ezra, Grandma Lil, Imran, Kate, Maya, Nick, Ola, Ruby',
  elm: 'Aaron, Bola, Dana, Erin, Jack’s dad, Leila, Meg, Rachel, Sadia, Tim',
}

/** One sheet of slips for each class. */
export async function bringFamiliesIn({ as, groups }: Cast, newActor: () => Actor): Promise<void> {
  for (const [key, names] of Object.entries(joined) as [GroupKey, string][]) {
    const all = names.split(', ')
    const asked = { role: 'family' as const, groupIds: [groups[key]], names: [], count: all.length }
    const { slips } = await as('head').call(contract.people.invite, asked)
    for (const [index, name] of all.entries())
      await newActor().call(contract.join.signIn, { code: slips[index]?.url ?? '', deviceName: 'Android phone', name })
  }
}
