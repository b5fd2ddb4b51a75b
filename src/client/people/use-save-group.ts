// Adds a group, or gives one another name. Who I am is read anew, for it names the groups.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'

/** `id` is null for a new group. */
export function useSaveGroup(id: string | null) {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (name: string) =>
      id === null
        ? call(contract.people.addGroup, { name }, { as })
        : call(contract.people.renameGroup, { name }, { params: { id }, as }),
    // Also after a refusal: someone else may have been faster with the same name.
    onSettled: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
}
