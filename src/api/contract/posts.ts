// Posts: sending them, deciding about them, and the permission lists that they are checked against.
import * as z from 'zod/mini'
import { Sha256 } from '../../domain/attachment.ts'
import { Photo } from '../../domain/feed.ts'
import { Id } from '../../domain/id.ts'
import { MAX_REASON } from '../../domain/limits.ts'
import { PermissionList, Pupil } from '../../domain/permission.ts'
import { PostState } from '../../domain/post-state.ts'
import { Receipt, Submission } from '../../domain/post.ts'
import { At } from '../../domain/time.ts'
import { endpoint } from '../endpoint.ts'

const Nothing = z.object({})
const Version = z.int().check(z.minimum(1))
/** A number in the address. */
const Count = z.coerce.number().check(z.int(), z.minimum(0))

/** A post as its author and the reviewers see it. */
export const FullPost = z.object({
  id: Id,
  state: PostState,
  submission: Submission,
  authorId: Id,
  authorName: z.string(),
  receivedAt: At,
  publishedAt: z.nullable(At),
  reason: z.nullable(z.string()),
  photos: z.array(Photo),
})
export type FullPost = z.infer<typeof FullPost>

export const posts = {
  upload: endpoint({
    method: 'POST',
    path: '/api/attachments/:id',
    access: 'capture',
    summary:
      'One part of an attachment. Query: offset and size in bytes, sha256 of the whole; body: the bytes. The answered offset is the truth; a part at another offset is not kept.',
    takesBytes: true,
    input: z.object({ offset: Count, size: Count, sha256: Sha256 }),
    output: z.object({ id: Id, offset: z.int() }),
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/posts/:id',
    access: 'capture',
    summary: 'A version of a post, after its attachments. Same version and content: the same receipt.',
    input: Submission,
    invalid: 'content.invalid',
    output: Receipt,
  }),
  announce: endpoint({
    method: 'POST',
    path: '/api/announcements',
    access: 'capture',
    summary: 'Tells which posts wait on this device; answers those announced before that never came.',
    input: z.strictObject({ deviceId: Id, posts: z.array(z.object({ id: Id, writtenAt: At })).check(z.maxLength(1000)) }),
    output: z.object({ missing: z.array(z.object({ id: Id, writtenAt: At })) }),
  }),
  mine: endpoint({
    method: 'GET',
    path: '/api/posts/mine',
    access: 'capture',
    summary: 'My last 100 posts in every state.',
    input: Nothing,
    output: z.object({ posts: z.array(FullPost) }),
  }),
  pending: endpoint({
    method: 'GET',
    path: '/api/posts/pending',
    access: 'review',
    summary: 'What waits for a decision, oldest first.',
    input: Nothing,
    output: z.object({ posts: z.array(FullPost) }),
  }),
  publish: endpoint({
    method: 'POST',
    path: '/api/posts/:id/publication',
    access: 'review',
    summary: 'Publishes exactly the version that was looked at.',
    input: z.strictObject({ version: Version }),
    output: FullPost,
  }),
  giveBack: endpoint({
    method: 'POST',
    path: '/api/posts/:id/return',
    access: 'review',
    summary: 'Sends a post back to its author with a reason.',
    input: z.strictObject({ version: Version, reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_REASON)) }),
    output: FullPost,
  }),
  takeDown: endpoint({
    method: 'POST',
    path: '/api/posts/:id/takedown',
    access: 'capture',
    summary: 'Takes a post down, everywhere: by its author or a reviewer.',
    input: Nothing,
    output: Nothing,
  }),
}

export const permissions = {
  lists: endpoint({
    method: 'GET',
    path: '/api/permissions',
    access: 'capture',
    summary: 'The permission list of every group.',
    input: Nothing,
    output: z.object({ lists: z.array(PermissionList) }),
  }),
  replace: endpoint({
    method: 'POST',
    path: '/api/permissions/:groupId',
    access: 'manage',
    summary:
      'Replaces a list by pasted pupils (matched by name and initial) or edited ones (matched by id), if it still has this version (else post.state).',
    input: z.strictObject({
      version: z.int(),
      pupils: z.array(z.object({ ...Pupil.shape, id: z.optional(Id) })).check(z.maxLength(400)),
    }),
    output: PermissionList,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/permissions/:groupId/history',
    access: 'manage',
    summary: 'Who changed what, newest first.',
    input: Nothing,
    output: z.object({
      changes: z.array(
        z.object({ at: At, byName: z.string(), pupil: z.string(), from: z.nullable(z.boolean()), to: z.nullable(z.boolean()) }),
      ),
    }),
  }),
}
