// Posts that the school has: what it says about them, and where it cannot be asked, what the receipts on this device say.
import type { FullPost } from '../../api/contract/posts.ts'
import type { Entry } from '../../device/kept.ts'
import type { PostState } from '../../domain/post-state.ts'
import type { At } from '../../domain/time.ts'

/** `post` is null where only the receipt is known. */
export type PostAtSchool = {
  id: string
  caption: string
  state: PostState
  receivedAt: At
  reason: string | null
  post: FullPost | null
}

/** Newest first. A post with a version that is still on its way is left to the outbox above. */
export function atSchool(entries: readonly Entry[], posts: readonly FullPost[]): PostAtSchool[] {
  const unsent = new Set(entries.filter((entry) => entry.state !== 'received').map(({ postId }) => postId))
  const versions = new Map(entries.map(({ postId, submission }) => [postId, submission.version]))
  // What the school said of an earlier version is old news: the receipt of the later one counts.
  const current = posts.filter(({ id, submission }) => submission.version >= (versions.get(id) ?? 0))
  const known = new Set(current.map(({ id }) => id))
  const told = current.filter(({ id }) => !unsent.has(id)).map(fromPost)
  const receipts = entries.filter(({ postId }) => !known.has(postId)).flatMap(fromReceipt)
  return [...told, ...receipts].toSorted((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1))
}

function fromPost(post: FullPost): PostAtSchool {
  const { id, state, receivedAt, reason } = post
  return { id, caption: post.submission.caption, state, receivedAt, reason, post }
}

function fromReceipt({ postId, submission, receipt }: Entry): PostAtSchool[] {
  if (!receipt) return []
  const { state, receivedAt } = receipt
  return [{ id: postId, caption: submission.caption, state, receivedAt, reason: null, post: null }]
}
