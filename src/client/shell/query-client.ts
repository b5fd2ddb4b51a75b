// How the screens read: always try (the device answers without signal), never retry behind a person's back.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { Refused } from '../../api/problem.ts'

export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== 'me') askWhoIAm(client, error)
      },
    }),
    mutationCache: new MutationCache({ onError: (error) => askWhoIAm(client, error) }),
  })
  return client
}

/** Any answer that the session is missing or removed is looked into at once: the frame then says so. */
function askWhoIAm(client: QueryClient, error: unknown) {
  const isSession = error instanceof Refused && error.code.startsWith('session.')
  if (isSession) void client.invalidateQueries({ queryKey: ['me'] })
}
