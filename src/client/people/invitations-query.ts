// Slips that nobody has used yet.
import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'

export type UnusedSlip = z.infer<typeof contract.people.invitations.output>['invitations'][number]

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => call(contract.people.invitations, {}, { signal }),
  select: ({ invitations }) => invitations,
})
