// Changes a member's name, groups and, by the head, rights.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { useMe } from '../ui/me.tsx'
import { membersQuery } from './members-query.ts'

export type MemberEdit = z.infer<typeof contract.people.editMember.input>

export function useEditMember(memberId: string) {
  const client = useQueryClient()
  const as = useMe().member.id
  return useMutation({
    mutationFn: (edit: MemberEdit) => call(contract.people.editMember, edit, { params: { id: memberId }, as }),
    onSuccess: () => client.invalidateQueries({ queryKey: membersQuery(as).queryKey }),
  })
}
