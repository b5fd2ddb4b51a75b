// One version of a post as it comes in, and who wrote it.
import type { Id } from '../../domain/id.ts'
import type { Submission } from '../../domain/post.ts'

export type Author = { schoolId: Id; memberId: Id }
export type Version = { postId: Id; author: Author; submission: Submission; manifestHash: string }
