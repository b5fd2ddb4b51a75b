// The states of a post and the only ways from one to another (design section 5).
import * as z from 'zod/mini'

export const PostState = z.enum(['pending', 'published', 'returned', 'removed'])
export type PostState = z.infer<typeof PostState>

export const PostAct = z.enum(['publication', 'return', 'takedown', 'edit'])
export type PostAct = z.infer<typeof PostAct>

export const transitions: Record<PostAct, Partial<Record<PostState, PostState>>> = {
  publication: { pending: 'published' },
  return: { pending: 'returned' },
  takedown: { pending: 'removed', returned: 'removed', published: 'removed' },
  edit: { returned: 'pending', published: 'pending', pending: 'pending' },
}

/** The state that an act leads to, or null where the table does not allow it. */
export function nextState(from: PostState, act: PostAct): PostState | null {
  return transitions[act][from] ?? null
}
