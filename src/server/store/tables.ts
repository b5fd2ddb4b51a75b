// The tables, as kysely sees them. Times are ISO 8601 texts, booleans are 0 or 1, lists and shapes are JSON texts.
import type { Generated } from 'kysely'
import type { Policy, Role } from '../../domain/member.ts'
import type { PostState } from '../../domain/post-state.ts'
import type { LetterTables } from './tables-letters.ts'
import type { NotificationTables } from './tables-notifications.ts'
import type { TripTables } from './tables-trips.ts'
import type { Language } from '../../words/languages.ts'

type Flag = 0 | 1

export type SchoolRow = {
  id: string
  name: string
  policy: Policy
  language: Language
  lease_days: number
  /** The counter of the change log, raised in every writing transaction. */
  position: number
  /** Until when (of posts published) a digest has told; at first, when the school began. */
  digest_until: string
  /** P-256 key pair as JWK texts: signs leases. */
  lease_private_key: string
  lease_public_key: string
  created_at: string
}

/** `ordinal`: the place in the order in which the school's groups were made, from 1. */
export type GroupRow = { id: string; school_id: string; name: string; list_version: number; ordinal: number; created_at: string }

export type MemberRow = {
  id: string
  school_id: string
  name: string
  role: Role
  can_manage: Flag
  publish_until: string | null
  /** Raised with every edit. */
  version: number
  /** Position at which the member's groups last changed: devices behind it read the feed anew. */
  reset_position: number
  joined_at: string
  last_seen_at: string | null
  removed_at: string | null
}

export type MemberGroupRow = { member_id: string; group_id: string }

/** kind: slip (paper, 30 days), transfer (10 minutes, 5 tries), recovery and setup (from the console). */
export type InvitationRow = {
  id: string
  school_id: string | null
  kind: 'slip' | 'transfer' | 'recovery' | 'setup'
  role: Role
  group_ids: string
  name: string | null
  member_id: string | null
  token_hash: string
  letters_hash: string | null
  /** What is printed on a slip to tell it from others, from 1 for each school; null for what is not paper. */
  number: number | null
  tries: number
  is_reusable: Flag
  created_by: string | null
  created_at: string
  expires_at: string
  used_at: string | null
  revoked_at: string | null
  /** The session that its use began, and the hash of the device's try: a lost answer is given again. */
  session_id: string | null
  attempt_hash: string | null
}

export type SessionRow = {
  id: string
  member_id: string
  token_hash: string
  device_name: string
  language: Generated<Language>
  created_at: string
  last_seen_at: string
  ended_at: string | null
}

export type PupilRow = {
  id: string
  group_id: string
  known_as: string
  initial: string
  is_allowed: Flag
  removed_at: string | null
}

export type PermissionChangeRow = {
  id: string
  group_id: string
  pupil: string
  was_allowed: Flag | null
  is_allowed: Flag | null
  by_id: string
  at: string
}

/** The current version of a post. `feed_json` is what families read (domain FeedPost), null when they read nothing. */
export type PostRow = {
  id: string
  school_id: string
  author_id: string
  state: PostState
  version: number
  position: number
  submission: string
  manifest_hash: string
  received_at: string
  published_at: string | null
  was_published: Flag
  is_for_school: Flag
  tag: string | null
  reason: string | null
  feed_json: string | null
  updated_at: string
}

export type PostGroupRow = { post_id: string; group_id: string }

/** Who a post was ever published to: ids of groups, or of the school. It never shrinks: these, and only these, are told of a takedown. */
export type PostReachRow = { post_id: string; reader_id: string }

/** Every accepted (post, version): same content again gets this receipt again. */
export type ReceiptRow = { post_id: string; version: number; manifest_hash: string; received_at: string }

export type AttachmentRow = {
  id: string
  post_id: string
  author_id: string
  sha256: string
  size: number
  width: number
  height: number
  thumbhash: string
  /** JSON of domain Rendition[]. */
  renditions: string
  created_at: string
  removed_at: string | null
}

/** Bytes that are arriving: the file is DATA_DIR/uploads/<id>; its length is the offset. */
export type UploadRow = { id: string; author_id: string; sha256: string; size: number; created_at: string }

export type AnnouncementRow = { post_id: string; member_id: string; device_id: string; written_at: string; announced_at: string }

/** Immutable audit row. `detail` is JSON without names or captions. */
export type EventRow = {
  id: string
  school_id: string
  kind: string
  post_id: string | null
  subject_id: string | null
  by_id: string | null
  detail: string
  at: string
}

/** A job. kind: renditions, erasure. state: waiting, done, failed. */
export type DeliveryRow = {
  id: string
  event_id: string | null
  kind: 'renditions' | 'erasure'
  subject_id: string
  state: 'waiting' | 'done' | 'failed'
  attempts: number
  next_try_at: string
}

/** `week`: its Monday. Of so many families in the group, so many were reached and opened the feed in that week. */
export type EngagementRow = { group_id: string; week: string; families: number; reached: number; opened: number }

export type Tables = {
  school: SchoolRow
  group: GroupRow
  member: MemberRow
  member_group: MemberGroupRow
  invitation: InvitationRow
  session: SessionRow
  pupil: PupilRow
  permission_change: PermissionChangeRow
  /** `search_number`: under which it is in the index of search/, from its first publication on. */
  post: PostRow & { search_number: Generated<number | null> }
  post_group: PostGroupRow
  post_reach: PostReachRow
  receipt: ReceiptRow
  attachment: AttachmentRow
  upload: UploadRow
  announcement: AnnouncementRow
  event: EventRow
  delivery: DeliveryRow
  engagement: EngagementRow
} & TripTables &
  NotificationTables &
  LetterTables
