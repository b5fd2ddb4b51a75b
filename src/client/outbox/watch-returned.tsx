// Asks how many posts came back to their author, wherever in Bookbag they are. Shows nothing itself.
import { useCallback, useEffect } from 'react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { FullPost } from '../../api/contract/posts.ts'
import { MINUTE } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'
import { createWatchedCount, useAskedCount, useCount } from '../ui/watched-count.ts'

export const returnedCount = createWatchedCount()

/** All posts of the author come with the answer: it is asked for less often than the outbox does while it is looked at. */
const EVERY_MS = 5 * MINUTE

export function WatchReturned({ onCount }: { onCount: (count: number) => void }) {
  const as = useMe().member.id
  const ask = useCallback(async () => countReturned((await call(contract.posts.mine, {}, { as })).posts), [as])
  useAskedCount(returnedCount, ask, EVERY_MS)
  const count = useCount(returnedCount)
  useEffect(() => onCount(count), [count, onCount])
  return null
}

export function countReturned(posts: readonly Pick<FullPost, 'state'>[]): number {
  return posts.filter(({ state }) => state === 'returned').length
}
