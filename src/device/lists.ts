// The permission lists, kept on the devices of staff so that consent is looked up offline too.
import { call } from '../api/call.ts'
import { permissions } from '../api/contract/posts.ts'
import type { PermissionList } from '../domain/permission.ts'
import { tell } from './changed.ts'
import { put, readFact } from './facts.ts'
import * as feedMark from './feed-mark.ts'
import { heeding } from './heeding.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

/** The lists as they were read last; none before the first time. */
export async function read(): Promise<PermissionList[]> {
  return (await readFact(memberStore(await mine()), 'lists')) ?? []
}

/** Reads them from the school. Throws Refused or Unreached; the kept lists stay then. */
export async function refresh(): Promise<void> {
  const memberId = await mine()
  const mark = await feedMark.take(memberId)
  const { lists } = await heeding(memberId, () => call(permissions.lists, {}, { as: memberId }))
  const isKept = await feedMark.writeUnder(memberId, mark, async (tx) => {
    await put(tx, 'lists', lists)
    return true
  })
  if (!isKept) return refresh()
  tell('lists')
}
