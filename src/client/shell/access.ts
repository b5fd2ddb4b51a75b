// Whether this device may still read: asked at the start and whenever the school answers that the session is over.
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Me } from '../../api/contract/join.ts'
import { Refused, Unreached } from '../../api/problem.ts'
import * as session from '../../device/session.ts'
import { useKept } from '../ui/use-kept.ts'

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => session.refreshMe(),
  refetchOnReconnect: true,
  staleTime: 60_000,
})

/** stranger: nobody is signed in here; lapsed: sign in again, all is kept; removed: no longer a member. */
export type Access =
  | { kind: 'opening' }
  | { kind: 'stranger'; hasSignal: boolean }
  | { kind: 'member' | 'lapsed'; me: Me }
  | { kind: 'removed'; me: Me | null }

/** `atStart` is what the device kept when the page opened. */
export function useAccess(atStart: Me | null): Access {
  const now = useKept('session', session.readMe)
  const answer = useQuery(meQuery)
  const me = now === undefined ? atStart : now
  return accessOf(me, atStart, answer.error, answer.isPending)
}

export function accessOf(me: Me | null, atStart: Me | null, error: unknown, isAsking: boolean): Access {
  const code = error instanceof Refused ? error.code : null
  if (code === 'session.removed') return { kind: 'removed', me: me ?? atStart }
  if (me) return { kind: code === 'session.missing' ? 'lapsed' : 'member', me }
  if (isAsking) return { kind: 'opening' }
  return { kind: 'stranger', hasSignal: !(error instanceof Unreached) }
}
