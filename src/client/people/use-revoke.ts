// Cancels unused slips, one after another: what was cancelled before a failure stays cancelled.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { invitationsQuery } from './invitations-query.ts'

export function useRevoke() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async (invitationIds: readonly string[]) => {
      for (const id of invitationIds) await call(contract.people.revokeInvitation, {}, { params: { id } })
    },
    onSettled: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
}
