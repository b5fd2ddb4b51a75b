// What the school has decided about a post, as its author reads it.
import type { PostState } from '../../domain/post-state.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'

export function postStateWords(state: PostState, headName: string): string {
  switch (state) {
    case 'pending':
      return headName === '' ? sayOutbox('headSeesFirst') : sayOutbox('seesFirst', { head: headName })
    case 'published':
      return sayOutbox('familiesSee')
    case 'returned':
      return sayOutbox('sentBack')
    case 'removed':
      return sayOutbox('nobodySees')
  }
}
