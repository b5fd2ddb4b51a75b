// Makes an unused slip worthless.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { invitationsQuery } from './invitations-query.ts'

export function useRevoke() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invitationId: string) => call(contract.people.revokeInvitation, {}, { params: { id: invitationId } }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  })
}
