// A slip for one family, as the office makes it.
import { expect } from 'vitest'
import { contract } from '../api/contract.ts'
import type { Id } from '../domain/id.ts'
import type { Slip } from '../domain/invitation.ts'
import type { CastSchool } from './cast.ts'

/** Of Beech, where no group is named. */
export async function slipFor({ as, groups }: CastSchool, groupIds: Id[] = [groups.beech]): Promise<Slip> {
  const { slips } = await as('office').call(contract.people.invite, { role: 'family', groupIds, names: [], count: 1 })
  return slips[0] ?? expect.fail('no slip')
}
