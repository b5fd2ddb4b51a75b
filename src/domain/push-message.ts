// What a push message says: that there is news and where, never whose. Safari shows it by itself (Declarative Web Push).
import * as z from 'zod/mini'
import { Id } from './id.ts'
import { postAnchor, TRIP_ANCHOR } from './post-anchor.ts'
import { TripStatus } from './trip.ts'

/** What a message is about. Ids and counts only: no name, caption or photo can travel with it (safety.md section 5). */
export const PushSubject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('digest'), count: z.int().check(z.minimum(1)) }),
  z.strictObject({ kind: z.literal('post'), postId: Id }),
  z.strictObject({ kind: z.literal('trip'), tripId: Id, status: TripStatus }),
])
export type PushSubject = z.infer<typeof PushSubject>

/** BCP 47 and the way it is written. Safari refuses a message without a title. */
const Words = z.strictObject({
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  body: z.string().check(z.trim(), z.maxLength(400)),
  lang: z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  dir: z.enum(['ltr', 'rtl']),
})
export type PushWords = z.infer<typeof Words>

/**
 * The payload, as W3C's Push API ("declarative push message") and WebKit's NotificationJSONParser read it: the number tells it from
 * other JSON, `navigate` is absolute. `app_badge` is WebKit's alone, for the standard has not taken it in. `mutable` is left out:
 * Safari needs no worker then. Elsewhere our own worker shows `notification` as it is, and finds in `data` what it is about.
 */
export const PushMessage = z.strictObject({
  web_push: z.literal(8030),
  notification: z.extend(Words, {
    navigate: z.url({ protocol: /^https?$/ }),
    /** A later notification with the same tag takes the place of the earlier one. */
    tag: z.string().check(z.minLength(1)),
    silent: z.boolean(),
    app_badge: z.optional(z.int().check(z.minimum(0))),
    data: PushSubject,
  }),
})
export type PushMessage = z.infer<typeof PushMessage>

/** `publicUrl`: the school's origin. Throws on words or ids that do not fit: they are our own. */
export function pushMessage(subject: PushSubject, words: PushWords, publicUrl: string): PushMessage {
  return PushMessage.parse({
    web_push: 8030,
    notification: {
      ...words,
      navigate: publicUrl + placeOf(subject),
      tag: pushTopic(subject),
      // One quiet digest a day; what was asked for at once may be heard.
      silent: subject.kind === 'digest',
      ...(subject.kind === 'digest' ? { app_badge: subject.count } : {}),
      data: subject,
    },
  })
}

/** Of messages that wait at a push service, the last with the same topic arrives (RFC 8030 5.4: up to 32 base64url signs). */
export function pushTopic(subject: PushSubject): string {
  switch (subject.kind) {
    case 'digest':
      return 'digest'
    case 'post':
      return subject.postId.replaceAll('-', '')
    case 'trip':
      return subject.tripId.replaceAll('-', '')
  }
}

/** The feed, and in it the post; trips stand at its top. */
function placeOf(subject: PushSubject): string {
  switch (subject.kind) {
    case 'digest':
      return '/'
    case 'trip':
      return `/#${TRIP_ANCHOR}${subject.tripId}`
    case 'post':
      return `/#${postAnchor(subject.postId)}`
  }
}
