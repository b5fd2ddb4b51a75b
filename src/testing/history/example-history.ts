// A clean history of a small school, from which each test breaks one thing.
import { MINUTE, SECOND } from '../../domain/time.ts'
import type { History } from './records.ts'

const photo = { id: 'photo-1', sha256: 'aa' }
const pendingPhoto = { id: 'photo-2', sha256: 'bb' }
const goneAt = 40 * SECOND

/** Helen publishes one post, another waits, a third was taken down while Pat was offline. Sam is in another group. */
export function cleanHistory(): History {
  const post = { schoolId: 'school', authorId: 'tom', isForSchool: false, groupIds: ['year 4'] }
  return {
    observations: [
      { kind: 'saved', at: 1, device: 'tablet', postId: 'post-1', version: 1, attachments: [photo] },
      { kind: 'received', at: 2, device: 'tablet', postId: 'post-1', version: 1, attachments: [photo] },
      { kind: 'saved', at: 3, device: 'tablet', postId: 'post-4', version: 1, attachments: [{ id: 'photo-4', sha256: 'dd' }] },
      { kind: 'answered', askedAt: 20 * SECOND, at: 21 * SECOND, viewer: 'pat', way: 'feed', postId: 'post-1' },
      { kind: 'answered', askedAt: 20 * SECOND, at: 21 * SECOND, viewer: 'helen', way: 'media', postId: 'post-2' },
      { kind: 'page', at: 21 * SECOND, viewer: 'pat', postIds: ['post-1', 'post-3'] },
      { kind: 'lease', at: 21 * SECOND, device: 'phone', expiresAt: 100 * MINUTE },
      { kind: 'line', at: 30 * SECOND, device: 'phone', isOnline: false },
      { kind: 'painted', at: 50 * SECOND, device: 'phone', viewer: 'pat', postId: 'post-3' },
      { kind: 'line', at: 60 * SECOND, device: 'phone', isOnline: true },
      { kind: 'heard', at: 61 * SECOND, device: 'phone' },
      { kind: 'painted', at: 62 * SECOND, device: 'phone', viewer: 'pat', postId: 'post-1' },
      { kind: 'pushed', at: 22 * SECOND, postId: 'post-1', subscription: 'pat-phone' },
      // Tara tapped without signal; Olu's later word was there before hers.
      { kind: 'tapped', at: 23 * SECOND, device: 'coach', tripId: 'castle', updateId: 'update-1', status: 'late' },
      { kind: 'tapped', at: 24 * SECOND, device: 'desktop', tripId: 'castle', updateId: 'update-2', status: 'back' },
      { kind: 'card', at: 25 * SECOND, viewer: 'sam', tripId: 'castle', updateId: 'update-1' },
      { kind: 'card', at: 62 * SECOND, viewer: 'sam', tripId: 'castle', updateId: 'update-2' },
      {
        kind: 'phone',
        at: 62 * SECOND,
        subscription: 'sam-phone',
        tripId: 'castle',
        pushedAt: [26_000, 31_000],
        shown: ['back'],
      },
      { kind: 'memory', at: 22 * SECOND, where: 'server', bytes: 90_000_000 },
      { kind: 'faults ended', at: 61 * SECOND },
    ],
    school: {
      at: 20 * MINUTE,
      posts: [
        {
          ...post,
          id: 'post-1',
          state: 'published',
          writing: '1 aa',
          manifest: [photo],
          receipts: [{ version: 1, manifestHash: 'm1' }],
          states: [
            { state: 'pending', at: 2 },
            { state: 'published', at: 10 * SECOND },
          ],
        },
        {
          ...post,
          id: 'post-2',
          state: 'pending',
          writing: '2 bb',
          manifest: [pendingPhoto],
          receipts: [{ version: 1, manifestHash: 'm2' }],
          states: [{ state: 'pending', at: 3 }],
        },
        {
          ...post,
          id: 'post-3',
          state: 'removed',
          writing: '3 cc',
          manifest: [{ id: 'photo-3', sha256: 'cc' }],
          receipts: [{ version: 1, manifestHash: 'm3' }],
          states: [
            { state: 'published', at: 4 },
            { state: 'removed', at: goneAt },
          ],
        },
      ],
      attachments: [
        { ...photo, postId: 'post-1', isRemoved: false, renditions: [480] },
        { ...pendingPhoto, postId: 'post-2', isRemoved: false, renditions: [480] },
        { id: 'photo-3', sha256: 'cc', postId: 'post-3', isRemoved: true, renditions: [] },
      ],
      tripUpdates: [
        { id: 'update-2', tripId: 'castle', deviceId: 'd2', sequence: 1, status: 'back', receivedAt: 25 * SECOND },
        { id: 'update-1', tripId: 'castle', deviceId: 'd1', sequence: 1, status: 'late', receivedAt: 30 * SECOND },
      ],
      uploads: [],
      members: [
        { id: 'helen', schoolId: 'school', isStaff: true, canReview: true, groupIds: [], removedAt: null },
        { id: 'tom', schoolId: 'school', isStaff: true, canReview: false, groupIds: ['year 4'], removedAt: null },
        { id: 'pat', schoolId: 'school', isStaff: false, canReview: false, groupIds: ['year 4'], removedAt: null },
        { id: 'sam', schoolId: 'school', isStaff: false, canReview: false, groupIds: ['year 6'], removedAt: null },
      ],
      files: [
        { place: 'kept', ...photo, size: 9, ageMs: MINUTE },
        { place: 'kept', ...pendingPhoto, size: 9, ageMs: MINUTE },
        { place: 'rendition', id: 'photo-1', width: 480, sha256: 'r1', size: 5, ageMs: MINUTE },
        { place: 'rendition', id: 'photo-2', width: 480, sha256: 'r2', size: 5, ageMs: MINUTE },
      ],
    },
    devices: [
      {
        device: 'tablet',
        at: 20 * MINUTE,
        memberId: 'tom',
        tripEntries: [],
        entries: [
          { postId: 'post-1', version: 1, state: 'received', why: null, manifest: [photo], attachments: [] },
          {
            postId: 'post-4',
            version: 1,
            state: 'refused',
            manifest: [{ id: 'photo-4', sha256: 'dd' }],
            attachments: [{ id: 'photo-4', sha256: 'dd' }],
            why: 'The permission list has changed. Please check again.',
          },
        ],
      },
    ],
  }
}
