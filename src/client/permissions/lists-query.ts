// The permission list of every group, from the school: what is edited here must be the newest.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'

export const listsQuery = queryOptions({
  queryKey: ['permission-lists'],
  queryFn: ({ signal }) => call(contract.permissions.lists, {}, { signal }),
  select: ({ lists }) => lists,
})
