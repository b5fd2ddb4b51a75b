// What the school has decided about a post, as its author reads it.
import type { PostState } from '../../domain/post-state.ts'

export function postStateWords(state: PostState, headName: string): string {
  switch (state) {
    case 'pending':
      return `${headName || 'The head'} will see it first`
    case 'published':
      return 'Families can see it'
    case 'returned':
      return 'Sent back to you'
    case 'removed':
      return 'Taken down. Nobody can see it'
  }
}
