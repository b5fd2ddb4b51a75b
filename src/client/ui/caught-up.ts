// Whether this device has heard what changed at school. The live stream keeps it up to date; this is how the screens know.
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import * as feed from '../../device/feed.ts'

/** Fails with Unreached without signal; the kept posts are shown all the same. */
export const caughtUpQuery = queryOptions({
  queryKey: ['caught up'],
  queryFn: async () => {
    await feed.catchUp()
    return true
  },
  staleTime: Infinity,
  // While all is well the stream does this.
  refetchOnReconnect: (query) => query.state.status === 'error',
  refetchOnWindowFocus: (query) => query.state.status === 'error',
})

/** The stream says that it has read the log. */
export function heardFromSchool(client: QueryClient): void {
  client.setQueryData(caughtUpQuery.queryKey, true)
}
