// The cast's tablet: who they are to the device, and posts as they would write them.
import { randomBytes } from 'node:crypto'
import type { Me } from '../../api/contract/join.ts'
import { newId } from '../../device/new-id.ts'
import type { Draft } from '../../device/kept.ts'
import type { FeedPost } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { DAY } from '../../domain/time.ts'
import type { Page } from './device.ts'
import { sha256 } from './hashes.ts'

export const NOW = '2026-09-14T10:42:00.000Z'

const iso = (ms: number) => new Date(ms).toISOString()

/** A member of staff unless said otherwise. */
export function meOf(name: string, more: Partial<Me> = {}): Me {
  const id = newId()
  return {
    member: { id, name, role: 'staff', groupIds: [], canManage: false, publishUntil: null },
    rights: ['capture'],
    school: { id: newId(), name: 'St Alban’s', policy: 'head only', language: 'en', headName: 'Helen', leaseDays: 7 },
    groups: [],
    lease: { memberId: id, issuedAt: iso(Date.now()), expiresAt: iso(Date.now() + 7 * DAY), signature: '' },
    leaseKey: {},
    position: 0,
    now: new Date().toISOString(),
    ...more,
  }
}

export type Photo = { bytes: Uint8Array<ArrayBuffer>; hash: string; id: Id }

export async function newPhoto(size = 300_000): Promise<Photo> {
  const bytes = new Uint8Array(randomBytes(size))
  return { bytes, hash: await sha256(bytes), id: newId() }
}

/** A draft that is ready to be posted; its photos must be kept beside it. */
export function draftOf(caption: string, photos: readonly Photo[] = [], more: Partial<Draft> = {}): Draft {
  return {
    postId: newId(),
    version: 1,
    caption,
    tag: null,
    audience: { kind: 'school' },
    consent: { kind: 'nobody' },
    photos: photos.map(({ id, hash, bytes }) => ({
      state: 'ready' as const,
      id,
      sha256: hash,
      size: bytes.length,
      width: 2048,
      height: 1536,
      altText: 'A tower of bricks',
      isAltSkipped: false,
    })),
    reason: null,
    ...more,
  }
}

/** Writes a post on this page: photos kept, draft saved, added to the outbox. */
export async function write(page: Page, caption: string, photos: readonly Photo[] = []) {
  const draft = draftOf(caption, photos)
  const memberId = await page.member.mine()
  for (const photo of photos) await page.drafts.keepPhoto(memberId, photo.id, photo.bytes.slice().buffer)
  await page.drafts.save(memberId, draft)
  return page.outbox.add(memberId, draft, NOW)
}

/** A published post as families read it, `minute` minutes after ten. */
export function feedPost(minute: number, more: Partial<FeedPost> = {}): FeedPost {
  const publishedAt = new Date(Date.parse('2026-09-14T10:00:00.000Z') + minute * 60_000).toISOString()
  const photo = { id: newId(), width: 480, height: 360, altText: null, thumbhash: '', renditions: [] }
  return {
    id: newId(),
    version: 1,
    caption: `Post ${minute}`,
    tag: null,
    groups: [],
    authorName: 'Tom',
    publishedAt,
    photos: [photo],
    ...more,
  }
}
