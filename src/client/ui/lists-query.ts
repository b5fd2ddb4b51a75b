// The permission list of every group, from the school: what is edited must be the newest, and a reviewer reads the names in it.
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { Id } from '../../domain/id.ts'

export const listsQuery = (as: Id) =>
  queryOptions({
    queryKey: ['permission-lists'],
    queryFn: ({ signal }) => call(contract.permissions.lists, {}, { as, signal }),
    select: ({ lists }) => lists,
  })
