// Photos on their way in: parts of an attachment.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { Refused } from '../../api/problem.ts'
import { MAX_ATTACHMENT_BYTES } from '../../domain/limits.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import { makeFolders } from '../media/folders.ts'
import { receivePart } from '../media/receive.ts'
import { idIn } from './id-in.ts'

export function mountAttachments(app: Hono, context: Context): void {
  makeFolders(context.config)
  mount(app, context, contract.posts.upload, async ({ input, params, caller, http }) => {
    const id = idIn(params)
    if (input.size < 1) throw new Refused('request.invalid')
    if (input.size > MAX_ATTACHMENT_BYTES) throw new Refused('attachment.too_large')
    context.step('S1')
    const offset = await receivePart(context, { id, authorId: caller.member.id, ...input }, http.req.raw.body)
    context.step('S4')
    return { id, offset }
  })
}
