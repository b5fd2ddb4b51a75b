// Removes a group that nothing belongs to. Who I am is read anew, for it names the groups.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'

export function useRemoveGroup() {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (id: string) => call(contract.people.removeGroup, {}, { params: { id }, as }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  })
}
