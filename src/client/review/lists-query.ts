// The permission lists, for the names of the pupils that an author answered for.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'

export const listsQuery = queryOptions({
  queryKey: ['permission-lists'],
  queryFn: ({ signal }) => call(contract.permissions.lists, {}, { signal }),
  select: ({ lists }) => lists,
})
