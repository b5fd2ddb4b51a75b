// Slips that nobody has used yet.
import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export type UnusedSlip = z.infer<typeof contract.people.invitations.output>['invitations'][number]

export const invitationsQuery = (as: Id) =>
  queryOptions({
    queryKey: ['invitations'],
    queryFn: ({ signal }) => call(contract.people.invitations, {}, { as, signal }),
    select: ({ invitations }) => invitations,
  })
