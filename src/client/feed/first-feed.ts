// The posts that are there at the first paint, and again on coming back: from the shell, or as this device last read them.
import { onChanged } from '../../device/changed.ts'
import * as feed from '../../device/feed.ts'
import { FeedPage, type FeedPost } from '../../domain/feed.ts'

let atHand: readonly FeedPost[] | null = null

// What has changed is read again, never shown from memory: it may have been taken down.
onChanged('feed', () => remember(null))
onChanged('session', () => remember(null))

export function postsAtHand(): readonly FeedPost[] | null {
  return atHand
}

export function remember(posts: readonly FeedPost[] | null): void {
  atHand = posts
}

/** Reads the posts before anything is drawn. A page that came with the shell is adopted by the device meanwhile. */
export async function prepareFirstFeed(): Promise<void> {
  const page = readFirstFeed(document.querySelector('#first-feed')?.textContent ?? '')
  if (!page) {
    remember(await feed.read().catch(() => null))
    return
  }
  remember(page.posts)
  // On a device that does not know its member yet, the log brings the same posts a moment later.
  feed.adopt(page).catch(() => undefined)
}

export function readFirstFeed(json: string): FeedPage | null {
  if (json === '') return null
  const read = FeedPage.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
