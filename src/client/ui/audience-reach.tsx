// Whom a post will reach, and how they hear of it, before it is sent. Nothing is said where the school cannot be asked.
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import type { Audience } from '../../domain/audience.ts'
import { dayKey } from '../../domain/day.ts'
import { nextDigestAt } from '../../domain/notification.ts'
import { MINUTE } from '../../domain/time.ts'
import { sayPosts } from '../../words/parts/posts.ts'
import styles from './audience-reach.module.css'
import { useMe } from './me.tsx'
import { useNow } from './use-now.ts'

type Reach = { families: number; atOnce: number; inDigest: number }

export function AudienceReach({ audience }: { audience: Audience | null }) {
  const as = useMe().member.id
  const nowMs = useNow()
  const reach = useQuery({
    queryKey: ['audience-reach', audience],
    queryFn: ({ signal }) =>
      call(notifications.reach, { audience: audience ?? { kind: 'school' } }, { as, signal, goesByItself: true }),
    enabled: audience !== null,
    staleTime: 5 * MINUTE,
    retry: false,
  })
  // Two lines are kept free: what appears late must not move Post away from under a finger.
  return <p className={styles.reach}>{audience !== null && reach.data ? reachWords(reach.data, nowMs) : ''}</p>
}

/** "Reaches 212 families: 3 at once, 180 in tonight’s digest." */
export function reachWords(reach: Reach, nowMs: number): string {
  const { families, atOnce, inDigest } = reach
  if (inDigest === 0 && atOnce > 0) return sayPosts('reachesAtOnce', reach)
  if (inDigest === 0) return [sayPosts('reaches', reach), families > 0 && sayPosts('onOpening')].filter(Boolean).join(' ')
  const digest = new Date(nextDigestAt(nowMs)).toISOString()
  const isToday = dayKey(digest) === dayKey(new Date(nowMs).toISOString())
  if (atOnce > 0) return sayPosts(isToday ? 'reachesAtOnceAndTonight' : 'reachesAtOnceAndTomorrow', reach)
  return sayPosts(isToday ? 'reachesTonight' : 'reachesTomorrow', reach)
}
