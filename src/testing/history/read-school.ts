// What a school really keeps, read from its database and its folders without the app's help.
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Policy, rightsOf } from '../../domain/member.ts'
import type { Submission } from '../../domain/post.ts'
import type { MemberRow, PostRow } from '../../server/store/tables.ts'
import { readFiles } from './read-files.ts'
import type { AttachmentRecord, MemberRecord, PostRecord, SchoolRecord } from './records.ts'

type Row = Record<string, string | number | null>
type StateEvent = { kind: string; detail: string; at: string }

const stateOf: Record<string, PostRecord['state']> = {
  'post.submitted': 'pending',
  'post.published': 'published',
  'post.returned': 'returned',
  'post.taken_down': 'removed',
}

/** Reads while the school runs or lies still: the database is opened read-only. */
export async function readSchool(dataDir: string): Promise<SchoolRecord> {
  const database = new DatabaseSync(join(dataDir, 'bookbag.sqlite'), { readOnly: true })
  const rows = (sql: string, ...given: string[]) => database.prepare(sql).all(...given) as Row[]
  try {
    const now = Date.now()
    const policies = new Map(rows('select id, policy from school').map((row) => [row['id'], row['policy'] as Policy]))
    return {
      at: now,
      posts: (rows('select * from post') as unknown as PostRow[]).map((post) => postRecord(post, rows)),
      attachments: rows('select * from attachment').map(attachmentRecord),
      tripUpdates: rows('select * from trip_update').map((row) => ({
        id: String(row['id']),
        tripId: String(row['trip_id']),
        deviceId: String(row['device_id']),
        sequence: Number(row['sequence']),
        status: String(row['status']),
        receivedAt: Date.parse(String(row['received_at'])),
      })),
      uploads: rows('select id, created_at from upload').map((row) => ({
        id: String(row['id']),
        ageMs: now - Date.parse(String(row['created_at'])),
      })),
      members: (rows('select * from member') as unknown as MemberRow[]).map((member) => memberRecord(member, policies, rows)),
      files: await readFiles(dataDir, now),
    }
  } finally {
    database.close()
  }
}

type Read = (sql: string, ...given: string[]) => Row[]

function postRecord(post: PostRow, rows: Read): PostRecord {
  const submission = JSON.parse(post.submission) as Submission
  const manifest = submission.attachments.map(({ id, sha256 }) => ({ id, sha256 }))
  const events = rows('select kind, detail, at from event where post_id = ? order by at, id', post.id) as StateEvent[]
  const known = events.filter((event) => stateOf[event.kind])
  return {
    id: post.id,
    authorId: post.author_id,
    schoolId: post.school_id,
    state: post.state,
    states: known.map((event) => ({ state: stateAfter(event), at: Date.parse(event.at) })),
    isForSchool: post.is_for_school === 1,
    groupIds: rows('select group_id from post_group where post_id = ?', post.id).map((row) => String(row['group_id'])),
    writing: [submission.writtenAt, submission.sequence, ...manifest.map((one) => one.sha256)].join(' '),
    receipts: rows('select version, manifest_hash from receipt where post_id = ?', post.id).map((row) => ({
      version: Number(row['version']),
      manifestHash: String(row['manifest_hash']),
    })),
    manifest,
  }
}

/** A submission says in its detail when the author's right published it at once. */
function stateAfter(event: StateEvent): PostRecord['state'] {
  const detail = JSON.parse(event.detail) as { state?: PostRecord['state'] }
  return detail.state ?? stateOf[event.kind] ?? 'pending'
}

function attachmentRecord(row: Row): AttachmentRecord {
  const renditions = JSON.parse(String(row['renditions'])) as { name: number }[]
  return {
    id: String(row['id']),
    sha256: String(row['sha256']),
    postId: String(row['post_id']),
    isRemoved: row['removed_at'] !== null,
    renditions: renditions.map((rendition) => rendition.name),
  }
}

function memberRecord(member: MemberRow, policies: ReadonlyMap<unknown, Policy>, rows: Read): MemberRecord {
  const { role, can_manage: canManage, publish_until: publishUntil } = member
  const policy = policies.get(member.school_id) ?? 'head only'
  const rights = rightsOf({ role, canManage: canManage === 1, publishUntil }, policy, new Date().toISOString())
  return {
    id: member.id,
    schoolId: member.school_id,
    isStaff: member.role !== 'family',
    canReview: rights.has('review'),
    groupIds: rows('select group_id from member_group where member_id = ?', member.id).map((row) => String(row['group_id'])),
    removedAt: member.removed_at === null ? null : Date.parse(member.removed_at),
  }
}
