// Makes slips. They are shown once, so they are kept for printing as soon as the answer is there, whatever page is open by then.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { invitationsQuery } from './invitations-query.ts'
import { keepFor } from './kept-slips.ts'

export type Invite = z.infer<typeof contract.people.invite.input>

export function useInvite() {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (invite: Invite) => call(contract.people.invite, invite, { as }),
    onSuccess: async ({ slips }) => {
      await keepFor(as, slips)
      await client.invalidateQueries({ queryKey: invitationsQuery(as).queryKey })
    },
  })
}
