// Removes a member in one act: every session, stream and slip of theirs ends at once.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { membersQuery } from './members-query.ts'

export function useRemoveMember() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (memberId: string) => call(contract.people.removeMember, {}, { params: { id: memberId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: membersQuery.queryKey }),
  })
}
