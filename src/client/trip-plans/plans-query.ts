// The trips that are planned, and the staff who may lead one.
import { queryOptions } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export type Plans = z.infer<typeof contract.trips.plans.output>

export const plansQuery = (as: Id) =>
  queryOptions({
    queryKey: ['trips'],
    queryFn: ({ signal }) => call(contract.trips.plans, {}, { as, signal }),
  })
