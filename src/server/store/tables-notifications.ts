// The tables of notifications, as kysely sees them (tables.ts).
import type { NotificationChoice } from '../../domain/notification.ts'

/** Where a session's browser may be told of news; keys in base64url. `refused_on`: the last day on which its service refused. */
type SubscriptionRow = {
  id: string
  session_id: string
  member_id: string
  endpoint: string
  p256dh: string
  auth: string
  created_at: string
  refused_days: number
  refused_on: string | null
}

/** `reader_id`: a group, or the school for what everyone gets. */
type NotificationChoiceRow = { member_id: string; reader_id: string; choice: NotificationChoice }

/**
 * A push to one subscription. `subject_id`: the post, the trip, or of a digest the member. `detail` is JSON: of a digest, the
 * posts it tells of. state: waiting, sent (or about to be), dropped. `member_id`: whom it tells; null where an older one's browser is gone.
 */
type PushRow = {
  id: string
  event_id: string | null
  kind: 'post' | 'trip' | 'digest'
  subject_id: string
  subscription_id: string
  member_id: string | null
  state: 'waiting' | 'sent' | 'dropped'
  detail: string
  attempts: number
  next_try_at: string
  expires_at: string
}

export type NotificationTables = {
  subscription: SubscriptionRow
  notification_choice: NotificationChoiceRow
  push: PushRow
}
