// Plans a trip, or changes one.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { newId } from '../../device/new-id.ts'
import type { Trip, TripPlan } from '../../domain/trip.ts'
import { useMe } from '../ui/me.tsx'

/** `trip` is null for a new one, which has one id however often it is sent. */
export function useSaveTrip(trip: Pick<Trip, 'id' | 'version'> | null) {
  const client = useQueryClient()
  const as = useMe().member.id
  const [id] = useState(() => trip?.id ?? newId())
  return useMutation({
    mutationFn: (plan: TripPlan) =>
      trip === null
        ? call(contract.trips.plan, { id, ...plan }, { as })
        : call(contract.trips.edit, { version: trip.version, ...plan }, { params: { id }, as }),
    // Also after a refusal: someone else may have been faster.
    onSettled: () => client.invalidateQueries({ queryKey: ['trips'] }),
  })
}
