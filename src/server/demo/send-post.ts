// One post of the demo, sent and decided about as people do it.
import { createHash } from 'node:crypto'
import { contract } from '../../api/contract.ts'
import type { Attachment } from '../../domain/attachment.ts'
import type { Consent } from '../../domain/consent.ts'
import { refusedPupils } from '../../domain/consent.ts'
import { imageSize } from '../../domain/image-format.ts'
import type { Submission } from '../../domain/post.ts'
import { newId } from '../context.ts'
import type { Actor } from './actor.ts'
import type { Cast } from './cast.ts'
import type { GroupKey } from './people.ts'
import { altTextOf } from './pictures.ts'
import type { DemoPost } from './posts.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What one request carries of a photo, as a device does it. */
const PART_BYTES = 256 * 1024

/** `photos` in the order of the post. `wait` lets minutes pass on the school's clock before the next act. */
export async function sendPost(
  cast: Cast,
  post: DemoPost,
  photos: readonly Bytes[],
  wait: (minutes: number) => void,
): Promise<void> {
  const author = cast.as(post.by)
  const params = { id: newId() }
  const attachments: Attachment[] = []
  for (const [index, bytes] of photos.entries())
    attachments.push(await upload(author, bytes, altTextOf(post.photos[index]?.kind ?? 'mosaic')))
  const submission: Submission = {
    version: 1,
    caption: post.caption,
    tag: post.tag,
    audience: post.to === 'school' ? { kind: 'school' } : { kind: 'groups', groupIds: post.to.map((key) => cast.groups[key]) },
    consent: await consentFor(cast, post.shows),
    attachments,
    writtenAt: new Date().toISOString(),
    sequence: 1,
  }
  await author.call(contract.posts.submit, submission, { params })
  const head = cast.as('head')
  wait(9)
  if (post.end === 'returned') await head.call(contract.posts.giveBack, { version: 1, reason: post.reason }, { params })
  const isPublished = post.end === 'published' || post.end === 'removed'
  if (isPublished && post.by !== 'head') await head.call(contract.posts.publish, { version: 1 }, { params })
  wait(12)
  if (post.end === 'removed') await head.call(contract.posts.takeDown, {}, { params })
}

async function upload(author: Actor, bytes: Bytes, altText: string): Promise<Attachment> {
  const id = newId()
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for (let offset = 0; offset < bytes.length;) {
    const part = bytes.slice(offset, offset + PART_BYTES)
    const answer = await author.call(
      contract.posts.upload,
      { offset, size: bytes.length, sha256 },
      { params: { id }, bytes: part },
    )
    offset = answer.offset
  }
  const { width, height } = imageSize(bytes) ?? { width: 1, height: 1 }
  return { id, sha256, size: bytes.length, width, height, altText }
}

/** With pupils in it, every child without permission is declared not to be in it. */
async function consentFor(cast: Cast, shows: readonly GroupKey[]): Promise<Consent> {
  if (shows.length === 0) return { kind: 'nobody' }
  const { lists } = await cast.as('head').call(contract.permissions.lists, {})
  const groupIds = shows.map((key) => cast.groups[key])
  const rooms = lists
    .filter((list) => groupIds.includes(list.groupId))
    .map((list) => ({ groupId: list.groupId, listVersion: list.version }))
  return { kind: 'permitted', rooms, notInIt: refusedPupils(groupIds, lists).map((pupil) => pupil.id) }
}
