// Many families of a measured school, each signed in on a phone of their own.
import { contract } from '../../api/contract.ts'
import { type Caller, createCaller } from '../caller.ts'
import type { SeededSchool } from './seeded-school.ts'

/** As many slips as one invitation makes (contract people.invite). */
const SLIPS = 400

export async function signInFamilies({ head, me, school }: SeededSchool, count: number): Promise<Caller[]> {
  const groupIds = me.groups.map((group) => group.id)
  const phones: Caller[] = []
  while (phones.length < count) {
    const asked = { role: 'family' as const, groupIds, names: [], count: Math.min(SLIPS, count - phones.length) }
    const { slips } = await head.call(contract.people.invite, asked)
    for (const { url } of slips) {
      const phone = createCaller(school.directUrl)
      await phone.call(contract.join.signIn, { code: url ?? '', name: `Family ${phones.length}`, deviceName: 'Bench' })
      phones.push(phone)
    }
  }
  return phones
}
