// How members hear of news: on which devices, and of which groups at once, in the digest, or not.
import * as z from 'zod/mini'
import { Audience } from '../../domain/audience.ts'
import { ReaderChoice } from '../../domain/notification.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})

/** As a browser gives it; both keys in base64url. */
export const PushSubscription = z.strictObject({
  endpoint: z.url().check(z.maxLength(1000)),
  keys: z.strictObject({ p256dh: z.string().check(z.maxLength(200)), auth: z.string().check(z.maxLength(60)) }),
})
export type PushSubscription = z.infer<typeof PushSubscription>

export const notifications = {
  mine: endpoint({
    method: 'GET',
    path: '/api/notifications',
    access: 'member',
    summary:
      'What browsers need to subscribe, whether this session has, and my choices: for the school and for each of my groups.',
    input: Nothing,
    output: z.object({ publicKey: z.string(), endpoint: z.nullable(z.string()), choices: z.array(ReaderChoice) }),
  }),
  choose: endpoint({
    method: 'POST',
    path: '/api/notifications/choices',
    access: 'member',
    summary: 'At once, in the digest or not: for one of my groups, or for what the whole school gets.',
    input: ReaderChoice,
    output: Nothing,
  }),
  subscribe: endpoint({
    method: 'POST',
    path: '/api/subscriptions',
    access: 'member',
    summary: 'This session’s browser is told of news by its push service. It takes the place of what this session had before.',
    input: PushSubscription,
    output: Nothing,
  }),
  unsubscribe: endpoint({
    method: 'POST',
    path: '/api/subscriptions/removal',
    access: 'member',
    summary: 'This session’s browser is told of nothing any more.',
    input: Nothing,
    output: Nothing,
  }),
  reach: endpoint({
    method: 'POST',
    path: '/api/audience-reach',
    access: 'capture',
    summary:
      'How many family members a post for this audience reaches, and how many of them hear of it at once or in the digest.',
    input: z.strictObject({ audience: Audience }),
    output: z.object({ families: z.int(), atOnce: z.int(), inDigest: z.int() }),
  }),
}
