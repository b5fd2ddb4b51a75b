// Who changed what in one group's list, newest first.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export const historyQuery = (as: Id, groupId: Id) =>
  queryOptions({
    queryKey: ['permission-lists', groupId, 'history'],
    queryFn: ({ signal }) => call(contract.permissions.history, {}, { params: { groupId }, as, signal }),
    select: ({ changes }) => changes,
  })
