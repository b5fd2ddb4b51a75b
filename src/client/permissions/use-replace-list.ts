// Saves a group's list, if it is still the version that was edited.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import { useMe } from '../ui/me.tsx'
import { listsQuery } from '../ui/lists-query.ts'
import { type PupilRow, pupilsOf } from './rows.ts'
import { settleSaved } from './use-list-draft.ts'

export type Replacement = { groupId: Id; version: number; rows: PupilRow[] }

/** Also when the page is left before the reply. After saving, and when someone else saved first, the lists are read anew. */
export function useReplaceList() {
  const client = useQueryClient()
  const as = useMe().member.id
  const reload = () => client.invalidateQueries({ queryKey: listsQuery(as).queryKey })
  return useMutation({
    mutationFn: ({ groupId, version, rows }: Replacement) =>
      call(contract.permissions.replace, { version, pupils: pupilsOf(rows) }, { params: { groupId }, as }),
    onSuccess: (saved, { rows }) => {
      settleSaved(saved, rows)
      return reload()
    },
    onError: (error) => (error instanceof Refused && error.code === 'post.state' ? reload() : undefined),
  })
}
