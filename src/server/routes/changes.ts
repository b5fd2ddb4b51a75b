// The change log: how a device keeps up.
import type { Hono } from 'hono'
import { contract } from '../../api/contract.ts'
import type { Change, FeedPost } from '../../domain/feed.ts'
import type { Context } from '../context.ts'
import { mount } from '../http.ts'
import * as changes from '../store/changes.ts'
import { type ChangeRow, MOST_CHANGES } from '../store/changes.ts'
import { cardsFor } from '../trips/cards.ts'

const reset: Change = { kind: 'reset' }

export function mountChanges(app: Hono, context: Context): void {
  mount(app, context, contract.feed.changes, async ({ input, caller }) => {
    const { schoolId, member, position, resetPosition } = caller
    // A position of the future comes from before a backup was restored: what the device has is not to be built on.
    if (input.after < resetPosition || input.after > position) return { changes: [reset], position, hasMore: false }

    const viewer = { schoolId, memberId: member.id, isFamily: member.role === 'family' }
    // Nothing beyond what was known when it was asked who asks: a change of their groups may have come since, and resets them next time.
    const rows = (await changes.after(context.db, viewer, input.after)).filter((row) => row.position <= position)
    const told = rows.slice(0, MOST_CHANGES)
    const last = told.at(-1)?.position ?? 0
    const hasMore = rows.length > MOST_CHANGES
    const page = { changes: told.map(asChange), position: hasMore ? last : position, hasMore }
    if (hasMore) return page
    const now = context.now()
    return { ...page, trips: await cardsFor(context.db, caller, now), now }
  })
}

function asChange(row: ChangeRow): Change {
  if (row.feed_json === null) return { kind: 'tombstone', postId: row.id }
  return { kind: 'post', post: JSON.parse(row.feed_json) as FeedPost }
}
