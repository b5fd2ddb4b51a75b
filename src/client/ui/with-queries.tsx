// React Query, for the screens that ask the school themselves. Loaded with them: a family's first page does without.
import { MutationCache, QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import * as outage from '../../api/outage.ts'
import { Refused, Unreached } from '../../api/problem.ts'
import * as session from '../../device/session.ts'

/** Mount it with the member's id as key: what one person was shown is never shown to the next. */
export function WithQueries({ children }: { children: ReactNode }) {
  const [client] = useState(createClient)
  useEffect(() => outage.onBack(() => askAgain(client)), [client])
  return (
    <QueryClientProvider client={client}>
      <MeAgain />
      {children}
    </QueryClientProvider>
  )
}

/** Always tries, also when the browser believes that it is offline; never retries behind a person's back. */
function createClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, staleTime: 10_000 },
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({ onError: askWhoIAm }),
    mutationCache: new MutationCache({ onError: askWhoIAm }),
  })
}

/** The school is heard again: what could not be had meanwhile is asked for once more. */
function askAgain(client: QueryClient) {
  void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.error instanceof Unreached })
}

/** An answer that the session is over is looked into at once: the frame then says so. */
function askWhoIAm(error: unknown) {
  if (error instanceof Refused && error.code.startsWith('session.')) void hearWhoIAm()
}

async function hearWhoIAm() {
  try {
    await session.refreshMe()
  } catch {
    // The device has noted the refusal, and told the frame.
  }
}

/** A screen that changed the school, its groups or me invalidates `me`; this asks the school again, and all screens hear it. */
function MeAgain() {
  useQuery({ queryKey: ['me'], queryFn: () => session.refreshMe(), initialData: null, staleTime: Infinity })
  return null
}
