// Makes slips. They are shown once, so the answer goes straight to where they are printed.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { invitationsQuery } from './invitations-query.ts'

export type Invite = z.infer<typeof contract.people.invite.input>

export function useInvite() {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (invite: Invite) => call(contract.people.invite, invite, { as }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsQuery(as).queryKey }),
  })
}
