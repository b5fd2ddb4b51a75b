// The kept posts, newest first; of a tag or a group only those that belong there. From this device, never from the network.
import { useCallback, useState } from 'react'
import * as feed from '../../device/feed.ts'
import { type FeedPost, isChosen } from '../../domain/feed.ts'
import { useKept } from '../ui/use-kept.ts'
import type { Choice } from './choice.ts'
import { postsAtHand, remember } from './first-feed.ts'

type Kept = Choice & { posts: readonly FeedPost[] }

/** Undefined until they are read. */
export function usePosts({ tag, group }: Choice): readonly FeedPost[] | undefined {
  const [first] = useState(postsAtHand)
  const kept = useKept(
    'feed',
    useCallback(() => read({ tag, group }), [tag, group]),
  )
  if (kept?.tag === tag && kept.group === group) return kept.posts
  // Until the device has answered for this choice, what of it is among the posts at hand.
  return (kept?.posts ?? first)?.filter((post) => isChosen(post, tag, group))
}

async function read({ tag, group }: Choice): Promise<Kept> {
  const posts = await feed.read(tag ?? undefined, group ?? undefined)
  if (!tag && !group) remember(posts)
  return { tag, group, posts }
}
