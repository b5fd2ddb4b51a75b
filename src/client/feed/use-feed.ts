// The posts that are shown: all that the device keeps, except new ones that would push away what is being read.
import { useState } from 'react'
import type { FeedPost } from '../../domain/feed.ts'
import { useCaughtUp } from '../ui/caught-up.ts'
import type { Choice } from './choice.ts'
import { newest, splitHeld } from './held.ts'
import { usePosts } from './use-posts.ts'

export type Feed = {
  posts: readonly FeedPost[]
  /** How many new posts wait behind the pill. */
  held: number
  showNew: () => void
  /** The school was heard since the page opened. */
  isCaughtUp: boolean
  isReading: boolean
  /** There is nothing to show: the school has said so, or it was not heard and this device keeps none. */
  isEmpty: boolean
  /** Why the school was not heard. */
  error: unknown
}

const READING_FROM_PX = 120

export function useFeed(choice: Choice): Feed {
  const kept = usePosts(choice)
  const caughtUp = useCaughtUp()
  const [upTo, setUpTo] = useState<string | null>(null)
  const all = kept ?? []
  const isReadingFurtherDown = typeof scrollY === 'number' && scrollY > READING_FROM_PX
  const { shown, held } = splitHeld(all, isReadingFurtherDown ? upTo : null)
  const showNew = () => {
    setUpTo(newest(all))
    scrollTo({ top: 0 })
  }
  if (!isReadingFurtherDown && upTo !== newest(all)) setUpTo(newest(all))
  const isAsking = caughtUp.kind === 'asking'
  return {
    posts: shown,
    held: held.length,
    showNew,
    isCaughtUp: caughtUp.kind === 'heard',
    isReading: kept === undefined || (all.length === 0 && isAsking),
    isEmpty: kept !== undefined && all.length === 0 && !isAsking,
    error: caughtUp.kind === 'failed' ? caughtUp.error : null,
  }
}
