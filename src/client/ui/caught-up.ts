// Whether this device has heard what changed at school: pulled at the start, on return, and when the live stream says so.
import { queryOptions } from '@tanstack/react-query'
import * as feed from '../../device/feed.ts'

/** Fails with Unreached without signal; the kept posts are shown all the same. */
export const caughtUpQuery = queryOptions({
  queryKey: ['caught up'],
  queryFn: async () => {
    await feed.catchUp()
    return true
  },
  refetchOnReconnect: true,
  refetchOnWindowFocus: true,
})
