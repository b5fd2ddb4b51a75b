// A new slip for a member who lost their device.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { invitationsQuery } from './invitations-query.ts'

export function useReinvite(memberId: string) {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: () => call(contract.people.reinvite, {}, { params: { id: memberId }, as }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery(as).queryKey }),
  })
}
