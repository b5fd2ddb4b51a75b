// What waits for a decision, oldest first, asked again every half minute while it is looked at.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

const ASK_AGAIN_MS = 30_000

export const pendingQuery = (as: Id) =>
  queryOptions({
    queryKey: ['posts', 'pending'],
    queryFn: ({ signal }) => call(contract.posts.pending, {}, { as, signal }),
    select: ({ posts }) => posts,
    // After a failure, too; in an outage it waits like everything that asks by itself (api/outage.ts).
    refetchInterval: ASK_AGAIN_MS,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  })
