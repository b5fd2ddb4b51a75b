// The permission lists, kept on the devices of staff so that consent is looked up offline too.
import { call } from '../api/call.ts'
import { permissions } from '../api/contract/posts.ts'
import { Refused } from '../api/problem.ts'
import type { PermissionList } from '../domain/permission.ts'
import { tell } from './changed.ts'
import { put, readFact } from './facts.ts'
import * as feedMark from './feed-mark.ts'
import { mine } from './member.ts'
import { heed } from './session.ts'
import { memberStore } from './stores.ts'

/** The lists as they were read last; none before the first time. */
export async function read(): Promise<PermissionList[]> {
  return (await readFact(memberStore(await mine()), 'lists')) ?? []
}

/** Reads them from the school. Throws Refused or Unreached; the kept lists stay then. */
export async function refresh(): Promise<void> {
  const memberId = await mine()
  try {
    const mark = await feedMark.take(memberId)
    const { lists } = await call(permissions.lists, {}, { as: memberId })
    const isKept = await feedMark.writeUnder(memberId, mark, async (tx) => {
      await put(tx, 'lists', lists)
      return true
    })
    if (!isKept) return await refresh()
    tell('lists')
  } catch (error) {
    if (error instanceof Refused) await heed(memberId, error)
    throw error
  }
}
