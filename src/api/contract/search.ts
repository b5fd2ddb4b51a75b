// Searching what a member may read.
import * as z from 'zod/mini'
import { FeedPage } from '../../domain/feed.ts'
import { MAX_SEARCH } from '../../domain/limits.ts'
import { endpoint } from '../endpoint.ts'

export const search = {
  posts: endpoint({
    method: 'POST',
    path: '/api/search',
    access: 'member',
    summary:
      'Posts of the feed that hold all of `words` (caption, tag, names of groups), newest first, in pages as the feed. The words travel in the body, so that no log of addresses has them.',
    input: z.object({
      words: z.string().check(z.maxLength(MAX_SEARCH)),
      before: z.optional(z.string()),
      tag: z.optional(z.string()),
      group: z.optional(z.string()),
    }),
    output: FeedPage,
    invalid: 'search.too_long',
  }),
}
