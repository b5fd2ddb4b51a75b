// The kept posts, newest first; with a tag only those that carry it. From this device, never from the network.
import { useCallback, useState } from 'react'
import * as feed from '../../device/feed.ts'
import type { FeedPost } from '../../domain/feed.ts'
import type { Tag } from '../../domain/tag.ts'
import { useKept } from '../ui/use-kept.ts'
import { postsAtHand, remember } from './first-feed.ts'

type Kept = { tag: Tag | null; posts: readonly FeedPost[] }

/** Undefined until they are read. */
export function usePosts(tag: Tag | null): readonly FeedPost[] | undefined {
  const [first] = useState(postsAtHand)
  const kept = useKept(
    'feed',
    useCallback(() => read(tag), [tag]),
  )
  if (kept) return kept.tag === tag ? kept.posts : carrying(kept.posts, tag)
  return first ? carrying(first, tag) : undefined
}

async function read(tag: Tag | null): Promise<Kept> {
  const posts = await feed.read(tag ?? undefined)
  if (tag === null) remember(posts)
  return { tag, posts }
}

/** Until the device has answered for this tag, those of the posts at hand that carry it. */
const carrying = (posts: readonly FeedPost[], tag: Tag | null) => (tag ? posts.filter((post) => post.tag === tag) : posts)
