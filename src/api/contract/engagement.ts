// How many families read: told by their devices once a week, and read by staff as counts for each group.
import * as z from 'zod/mini'
import { Group } from '../../domain/member.ts'
import { endpoint } from '../endpoint.ts'

/** Counts as domain/engagement.ts blurs them. */
const Week = z.object({ families: z.int(), reached: z.int(), opened: z.int() })

export const GroupTerm = z.object({
  group: Group,
  families: z.int(),
  /** Fewer than five families: nothing is counted. */
  isTooSmall: z.boolean(),
  /** One for each week of the term; null where nothing was counted. */
  weeks: z.array(z.nullable(Week)),
})
export type GroupTerm = z.infer<typeof GroupTerm>

export const engagement = {
  tell: endpoint({
    method: 'POST',
    path: '/api/engagement',
    access: 'member',
    summary:
      'For the first time this week, news is on this family’s device, or was opened there. Counted for each of their groups; who it was is not kept.',
    input: z.strictObject({ isReached: z.boolean(), isOpened: z.boolean() }),
    output: z.object({}),
  }),
  term: endpoint({
    method: 'GET',
    path: '/api/engagement',
    access: 'capture',
    summary:
      'How many families of each group were reached, and opened the feed, in each of the last 13 whole weeks. Each week is named by its Monday.',
    input: z.object({}),
    output: z.object({ weeks: z.array(z.iso.date()), groups: z.array(GroupTerm) }),
  }),
}
