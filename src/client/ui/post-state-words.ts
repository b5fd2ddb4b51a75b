// What the school has decided about a post, as its author reads it.
import type { PostState } from '../../domain/post-state.ts'
import { sayPosts } from '../../words/parts/posts.ts'

export function postStateWords(state: PostState, headName: string): string {
  switch (state) {
    case 'pending':
      return headName ? sayPosts('seesItFirst', { name: headName }) : sayPosts('headSeesItFirst')
    case 'published':
      return sayPosts('familiesCanSee')
    case 'returned':
      return sayPosts('sentBack')
    case 'removed':
      return sayPosts('nobodyCanSee')
  }
}
