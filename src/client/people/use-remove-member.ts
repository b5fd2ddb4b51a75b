// Removes a member in one act: every session, stream and slip of theirs ends at once.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { membersQuery } from './members-query.ts'

/** `onRemoved` is called at once: the list is read anew after it, and the member's row is gone. */
export function useRemoveMember(onRemoved: () => void) {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (memberId: string) => call(contract.people.removeMember, {}, { params: { id: memberId }, as }),
    onSuccess: () => {
      onRemoved()
      return client.invalidateQueries({ queryKey: membersQuery(as).queryKey })
    },
  })
}
