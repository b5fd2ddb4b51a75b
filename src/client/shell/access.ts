// Whether this device may still read: asked at the start, and known at once whenever the school says that the session is over.
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Me } from '../../api/contract/join.ts'
import { Refused, Unreached } from '../../api/problem.ts'
import { readFact } from '../../device/facts.ts'
import { activeHold, type Hold } from '../../device/hold.ts'
import { mine } from '../../device/member.ts'
import * as session from '../../device/session.ts'
import { memberStore } from '../../device/stores.ts'
import { useKept } from '../ui/use-kept.ts'

const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => session.refreshMe(),
  refetchOnReconnect: true,
  staleTime: 60_000,
})

/** stranger: nobody is signed in here; lapsed: sign in again, all is kept; outdated: update first; removed: no longer a member. */
export type Access =
  | { kind: 'opening' }
  | { kind: 'stranger'; hasSignal: boolean }
  | { kind: 'member' | 'lapsed' | 'outdated'; me: Me }
  | { kind: 'removed'; me: Me | null }

/** `atStart` is what the device kept when the page opened. */
export function useAccess(atStart: Me | null): Access {
  const kept = useKept(KINDS, readKept)
  const { error, isPending } = useQuery(meQuery)
  const me = kept === undefined ? atStart : kept.me
  const [latest, setLatest] = useState(atStart)
  if (me && me !== latest) setLatest(me)
  return accessOf({ me, latest, hold: kept?.hold ?? null, error, isAsking: isPending })
}

const KINDS = ['session', 'outbox'] as const

async function readKept(): Promise<{ me: Me | null; hold: Hold | null }> {
  const me = await session.readMe()
  const memberId = await mine().catch(() => null)
  return { me, hold: memberId === null ? null : activeHold(await readFact(memberStore(memberId), 'hold')) }
}

/** `latest` is who was last signed in while the page was open. */
type Known = { me: Me | null; latest: Me | null; hold: Hold | null; error: unknown; isAsking: boolean }

export function accessOf({ me, latest, hold, error, isAsking }: Known): Access {
  const code = error instanceof Refused ? error.code : null
  if (hold === 'removed' || code === 'session.removed') return { kind: 'removed', me: latest }
  if (me && (hold === 'update' || code === 'client.outdated')) return { kind: 'outdated', me }
  if (me) return { kind: hold === 'sign in' || code === 'session.missing' ? 'lapsed' : 'member', me }
  if (isAsking) return { kind: 'opening' }
  return { kind: 'stranger', hasSignal: !(error instanceof Unreached) }
}
