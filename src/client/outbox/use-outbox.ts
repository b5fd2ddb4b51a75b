// The outbox of this device as it is now: entries, what holds them up, and the one that is being sent.
import { useEffect, useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import type { OutboxStatus } from '../../device/outbox-status.ts'
import { MINUTE, SECOND } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'
import { useKept } from '../ui/use-kept.ts'
import { useNow } from '../ui/use-now.ts'
import type { Surroundings } from './entry-words.ts'
import { inOrder } from './in-order.ts'

export type Outbox = { entries: Entry[]; status: OutboxStatus; around: Surroundings }

/** Null until it is read. */
export function useOutbox(): Outbox | null {
  const entries = useKept('outbox', outbox.list)
  const status = useKept('outbox', outbox.status)
  const sendingId = useKept('outbox', outbox.sendingId) ?? null
  const { school } = useMe()
  const isWaiting = entries?.some((entry) => entry.state === 'waiting') ?? false
  const nowMs = useNow(isWaiting ? SECOND : MINUTE)
  const hasSignal = useHasSignal()
  if (!entries || !status) return null
  return { entries: inOrder(entries), status, around: { status, sendingId, hasSignal, headName: school.headName, nowMs } }
}

/** False is certain, true is not (safety.md section 3, 12): the words never promise more than "next try". */
function useHasSignal(): boolean {
  const [hasSignal, setHasSignal] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setHasSignal(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return hasSignal
}
