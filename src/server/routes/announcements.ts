// Devices tell which posts wait on them, so that a wiped tablet is noticed.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as announcements from '../store/announcements.ts'

export function mountAnnouncements(app: Hono, context: Context): void {
  mount(app, context, contract.posts.announce, async ({ input, caller }) => {
    const memberId = caller.member.id
    const known = await context.db.transaction().execute(async (trx) => {
      await announcements.note(trx, memberId, input.deviceId, input.posts, context.now())
      return announcements.missing(trx, memberId)
    })
    const waiting = new Set(input.posts.map((post) => post.id))
    return { missing: known.filter((post) => !waiting.has(post.id)) }
  })
}
