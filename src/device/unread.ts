// How many kept posts are newer than what was before somebody's eyes on this device.
import * as facts from './facts.ts'
import * as feedStore from './feed-store.ts'
import { mine } from './member.ts'
import { memberStore } from './stores.ts'

/** Nothing is unread before the first look. */
export async function unreadCount(): Promise<number> {
  const memberId = await mine()
  const until = await facts.readFact(memberStore(memberId), 'lookedUntil')
  if (until === null) return 0
  const kept = await feedStore.list(memberId)
  return kept.filter(({ post, isAside }) => !isAside && post.publishedAt > until).length
}

/** The newest kept post is before somebody's eyes. */
export async function lookedAtFeed(): Promise<void> {
  const memberId = await mine()
  const [newest] = await feedStore.listNewest(memberId, 1)
  if (!newest) return
  const { publishedAt } = newest.post
  const until = await facts.readFact(memberStore(memberId), 'lookedUntil')
  if (until === null || until < publishedAt) await facts.keepFact(memberStore(memberId), 'lookedUntil', publishedAt)
}
