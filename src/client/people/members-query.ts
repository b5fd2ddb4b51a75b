// Everyone in the school.
import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'

export type ListedMember = z.infer<typeof contract.people.members.output>['members'][number]

export const membersQuery = queryOptions({
  queryKey: ['members'],
  queryFn: ({ signal }) => call(contract.people.members, {}, { signal }),
  select: ({ members }) => members,
})
