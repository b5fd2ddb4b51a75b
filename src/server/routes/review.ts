// Review: what waits for a decision, and the decisions.
import type { Hono } from 'hono'
import type { FullPost } from '../../api/contract/posts.ts'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { eraseAttachments } from '../jobs/erasure.ts'
import * as decisions from '../posts/decide.ts'
import * as fullPosts from '../store/full-posts.ts'
import { authorOf } from './author-of.ts'
import { idIn } from './id-in.ts'

export function mountReview(app: Hono, context: Context): void {
  const { posts } = contract

  mount(app, context, posts.pending, async ({ caller }) => ({
    posts: await fullPosts.pending(context.db, caller.schoolId),
  }))

  mount(app, context, posts.publish, async ({ input, params, caller }) => {
    const id = idIn(params)
    await decisions.publish(context, authorOf(caller), id, input.version)
    context.step('S11')
    return found(context, caller.schoolId, id)
  })

  mount(app, context, posts.giveBack, async ({ input, params, caller }) => {
    const id = idIn(params)
    await decisions.giveBack(context, authorOf(caller), id, input.version, input.reason)
    return found(context, caller.schoolId, id)
  })

  mount(app, context, posts.takeDown, async ({ params, caller }) => {
    const removed = await decisions.takeDown(context, authorOf(caller), idIn(params))
    context.step('S13')
    // Nobody sees them since the commit; the answer waits until they are off the disk. A crash leaves it to the delivery.
    await eraseAttachments(context, removed)
    return {}
  })
}

async function found(context: Context, schoolId: Id, id: Id): Promise<FullPost> {
  const post = await fullPosts.find(context.db, schoolId, id)
  if (!post) throw new Refused('not_found')
  return post
}
