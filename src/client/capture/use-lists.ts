// The permission lists as this device keeps them, fetched anew when capture opens and there is signal.
import { useQuery } from '@tanstack/react-query'
import * as lists from '../../device/lists.ts'
import * as session from '../../device/session.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { useKept } from '../ui/use-kept.ts'

export type KeptLists = {
  /** Lists that have pupils in them; null when none was ever on this device. A list without pupils means: nobody asked yet. */
  lists: PermissionList[] | null
  isRead: boolean
  isFetching: boolean
  error: unknown
  fetchAgain: () => void
}

export function useLists(): KeptLists {
  const kept = useKept('lists', lists.read)
  const fetched = useQuery({
    queryKey: ['permission-lists', 'kept'],
    queryFn: async () => {
      await lists.refresh()
      // Who publishes may have changed since Bookbag was opened: what is said beside Post goes by that.
      // Without that the lists are no less fresh.
      await session.refreshMe().catch(() => undefined)
      return null
    },
    networkMode: 'always',
    retry: false,
    refetchOnWindowFocus: 'always',
  })
  const usable = kept?.filter((list) => list.pupils.length > 0) ?? []
  return {
    lists: usable.length > 0 ? usable : null,
    isRead: kept !== undefined,
    isFetching: fetched.isFetching,
    error: fetched.error,
    fetchAgain: () => void fetched.refetch(),
  }
}
