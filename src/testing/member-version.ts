// The version of a member that an editor has just seen.
import { contract } from '../api/contract.ts'
import type { Id } from '../domain/id.ts'
import type { Caller } from './caller.ts'

/** As the head or the office sees it now. */
export async function versionOf(editor: Caller, id: Id): Promise<number> {
  const { members } = await editor.call(contract.people.members, {})
  return members.find((member) => member.id === id)?.version ?? 0
}
