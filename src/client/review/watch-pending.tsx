// Asks how many posts wait for a decision, wherever in Bookbag a reviewer is. Shows nothing itself.
import { useCallback, useEffect } from 'react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { MINUTE } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'
import { createWatchedCount, useAskedCount, useCount } from '../ui/watched-count.ts'

export const pendingCount = createWatchedCount()

export function WatchPending({ onCount }: { onCount: (count: number) => void }) {
  const as = useMe().member.id
  const ask = useCallback(async () => (await call(contract.posts.pending, {}, { as })).posts.length, [as])
  useAskedCount(pendingCount, ask, MINUTE)
  const count = useCount(pendingCount)
  useEffect(() => onCount(count), [count, onCount])
  return null
}
