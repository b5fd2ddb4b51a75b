// Changes a member's name, groups and, by the head, rights, if it is still the version that was edited.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import { useMe } from '../ui/me.tsx'
import type { MemberEdit } from './member-edit.ts'
import { membersQuery } from './members-query.ts'

/** After saving, and when someone else saved first, the members are read anew. */
export function useEditMember(memberId: string) {
  const client = useQueryClient()
  const as = useMe().member.id
  const reload = () => client.invalidateQueries({ queryKey: membersQuery(as).queryKey })
  return useMutation({
    mutationFn: (edit: MemberEdit & { version: number }) =>
      call(contract.people.editMember, edit, { params: { id: memberId }, as }),
    onSuccess: reload,
    onError: (error) => (error instanceof Refused && error.code === 'member.state' ? reload() : undefined),
  })
}
