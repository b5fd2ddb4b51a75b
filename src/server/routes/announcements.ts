// Devices tell which posts wait on them, so that a wiped tablet is noticed.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import { DAY } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as announcements from '../store/announcements.ts'

/** After that, a post that never came has been asked for often enough. */
const REMEMBERED = 30 * DAY

export function mountAnnouncements(app: Hono, context: Context): void {
  mount(app, context, contract.posts.announce, async ({ input, caller }) => {
    const memberId = caller.member.id
    const known = await context.db.transaction().execute(async (trx) => {
      const now = context.now()
      await announcements.note(trx, memberId, input.deviceId, input.posts, now)
      return announcements.missing(trx, memberId, new Date(Date.parse(now) - REMEMBERED).toISOString())
    })
    const waiting = new Set(input.posts.map((post) => post.id))
    return { missing: known.filter((post) => !waiting.has(post.id)) }
  })
}
