// Cancels unused slips, one after another: what was cancelled before a failure stays cancelled.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { invitationsQuery } from './invitations-query.ts'

export function useRevoke() {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: async (invitationIds: readonly string[]) => {
      for (const id of invitationIds) await call(contract.people.revokeInvitation, {}, { params: { id }, as })
    },
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery(as).queryKey }),
  })
}
