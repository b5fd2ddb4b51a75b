// Asks now and then how many posts wait, wherever in Bookbag a reviewer is. Shows nothing itself.
import { useEffect, useSyncExternalStore } from 'react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import { MINUTE } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'
import * as pendingCount from './pending-count.ts'

export function WatchPending({ onCount }: { onCount: (count: number) => void }) {
  const as = useMe().member.id
  const count = useSyncExternalStore(pendingCount.watch, pendingCount.last)
  useEffect(() => onCount(count), [count, onCount])
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return
      const { posts } = await call(contract.posts.pending, {}, { as })
      pendingCount.heard(posts.length)
    }
    // Without signal the last number stays.
    const askQuietly = () => void ask().catch(() => undefined)
    askQuietly()
    const timer = setInterval(askQuietly, MINUTE)
    document.addEventListener('visibilitychange', askQuietly)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', askQuietly)
      pendingCount.heard(0)
    }
  }, [as])
  return null
}
