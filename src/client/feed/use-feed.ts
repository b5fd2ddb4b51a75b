// The posts that are shown: all that the device keeps, except new ones that would push away what is being read.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onChanged } from '../../device/changed.ts'
import type { FeedPost } from '../../domain/feed.ts'
import type { Tag } from '../../domain/tag.ts'
import { caughtUpQuery } from '../ui/caught-up.ts'
import { feedQuery } from './feed-query.ts'
import { newest, splitHeld } from './held.ts'

export type Feed = {
  posts: readonly FeedPost[]
  /** How many new posts wait behind the pill. */
  held: number
  showNew: () => void
  /** The school was heard since the page opened. */
  isCaughtUp: boolean
  isReading: boolean
  isEmpty: boolean
  /** Why the school was not heard, or why the kept posts cannot be read. */
  error: unknown
}

const READING_FROM_PX = 120

export function useFeed(tag: Tag | null): Feed {
  const kept = useQuery(feedQuery(tag))
  const caughtUp = useQuery(caughtUpQuery)
  useReadAgainOnChange()
  const [upTo, setUpTo] = useState<string | null>(null)
  const all = kept.data ?? []
  const isReadingFurtherDown = typeof scrollY === 'number' && scrollY > READING_FROM_PX
  const { shown, held } = splitHeld(all, isReadingFurtherDown ? upTo : null)
  const showNew = () => {
    setUpTo(newest(all))
    scrollTo({ top: 0 })
  }
  if (!isReadingFurtherDown && upTo !== newest(all)) setUpTo(newest(all))
  return {
    posts: shown,
    held: held.length,
    showNew,
    isCaughtUp: caughtUp.isSuccess,
    isReading: kept.isPending || (all.length === 0 && caughtUp.isPending),
    isEmpty: kept.isSuccess && all.length === 0 && !caughtUp.isPending,
    error: kept.error ?? caughtUp.error,
  }
}

function useReadAgainOnChange() {
  const client = useQueryClient()
  useEffect(() => onChanged('feed', () => void client.invalidateQueries({ queryKey: ['feed'] })), [client])
}
