// Posts on their way in, and what became of them, for their authors.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { limitDecoders } from '../media/decoders.ts'
import { accept } from '../posts/accept.ts'
import * as fullPosts from '../store/full-posts.ts'
import { authorOf } from './author-of.ts'
import { idIn } from './id-in.ts'

export function mountPosts(app: Hono, context: Context): void {
  limitDecoders()
  mount(app, context, contract.posts.submit, async ({ input, params, caller }) => {
    const receipt = await accept(context, authorOf(caller), idIn(params), input)
    context.step('S9')
    return receipt
  })
  mount(app, context, contract.posts.mine, async ({ caller }) => ({
    posts: await fullPosts.mine(context.db, caller.schoolId, caller.member.id),
  }))
}
