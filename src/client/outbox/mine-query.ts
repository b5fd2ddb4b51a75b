// My posts at the school, in every state: what was decided about them.
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export const mineKey = ['posts', 'mine'] as const
const ASK_AGAIN_MS = 30_000

/** Asked anew with each further post that this device has brought to the school, and now and then while looked at. */
export const mineQuery = (as: Id, receivedCount: number) =>
  queryOptions({
    queryKey: [...mineKey, receivedCount],
    queryFn: ({ signal }) => call(contract.posts.mine, {}, { as, signal }),
    select: ({ posts }) => posts,
    placeholderData: keepPreviousData,
    // After a failure, too; in an outage it waits like everything that asks by itself (api/outage.ts).
    refetchInterval: ASK_AGAIN_MS,
    refetchOnReconnect: 'always',
    refetchOnMount: 'always',
  })
