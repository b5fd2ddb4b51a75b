// How many kept posts are newer than what this member has seen on this device.
import * as feedStore from './feed-store.ts'
import { mine } from './member.ts'
import * as seen from './seen.ts'

/** Nothing is unread before the first look. */
export async function unreadCount(): Promise<number> {
  const upTo = await seen.upTo()
  if (upTo === null) return 0
  const kept = await feedStore.list(await mine())
  return kept.filter(({ post, isAside }) => !isAside && post.publishedAt > upTo).length
}
