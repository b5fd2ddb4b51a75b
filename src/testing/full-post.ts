// A post as staff have it from the school.
import type { FullPost } from '../api/contract/posts.ts'
import { newId } from '../device/new-id.ts'
import type { Submission } from '../domain/post.ts'
import { NOW } from './device/people.ts'

export function fullPost(submission: Partial<Submission>, more: Partial<FullPost> = {}): FullPost {
  return {
    id: newId(),
    state: 'pending',
    submission: {
      version: 1,
      caption: 'Boats',
      tag: null,
      audience: { kind: 'school' },
      consent: { kind: 'nobody' },
      attachments: [],
      writtenAt: NOW,
      sequence: 1,
      ...submission,
    },
    authorId: newId(),
    authorName: 'Tom',
    receivedAt: NOW,
    publishedAt: null,
    reason: null,
    photos: [],
    ...more,
  }
}
