// Leads to the post that the address names, as a notification does: /#post-<id>. It draws nothing itself.
import { useEffect, useEffectEvent, useRef } from 'react'
import * as feed from '../../device/feed.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { postAnchor } from '../../domain/post-anchor.ts'
import { sayFind } from '../../words/parts/find.ts'
import { sayBriefly } from '../ui/say-briefly.ts'

/** A push is at most a day old: its post is not further down. */
const MOST_PAGES = 3

/** `anchor` is the address's part behind #. The post is looked for while the school has more; then its going is said. */
export function PostInAddress({ anchor, posts, isCaughtUp, onDone }: PostInAddressProps) {
  const pages = useRef(0)
  const lookFurther = useEffectEvent(async () => {
    const isMore = pages.current++ < MOST_PAGES && (await feed.loadOlder().catch(() => false))
    if (isMore) return
    sayBriefly(sayFind('postGone'))
    onDone()
  })
  useEffect(() => {
    if (posts.some((post) => postAnchor(post.id) === anchor)) {
      const place = document.getElementById(anchor)
      if (!place) return
      place.scrollIntoView()
      place.tabIndex = -1
      place.focus({ preventScroll: true })
      onDone()
    } else if (isCaughtUp) {
      void lookFurther().catch(reportError)
    }
  }, [anchor, posts, isCaughtUp, onDone])
  return null
}

type PostInAddressProps = {
  anchor: string
  posts: readonly FeedPost[]
  isCaughtUp: boolean
  onDone: () => void
}
