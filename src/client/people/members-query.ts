// Everyone in the school.
import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export type ListedMember = z.infer<typeof contract.people.members.output>['members'][number]

export const membersQuery = (as: Id) =>
  queryOptions({
    queryKey: ['members'],
    queryFn: ({ signal }) => call(contract.people.members, {}, { as, signal }),
    select: ({ members }) => members,
  })
