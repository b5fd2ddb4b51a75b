// The entry that a draft becomes: checked, numbered and hashed, mostly before Post is tapped.
import type { Id } from '../domain/id.ts'
import type { At } from '../domain/time.ts'
import type { Draft, Entry } from './kept.ts'
import { bytesIn, manifestHash, submissionOf } from './submission.ts'

type Foreseen = Pick<Entry, 'submission' | 'manifestHash'> & { name: string }

let foreseen: Foreseen | null = null
/** The number that a member's next post will most likely have: so that it can be hashed before the transaction. */
const expected = new Map<Id, number>()

/** Makes ready what saving this draft will need. Does nothing for one that is not ready to be posted. */
export async function foresee(memberId: Id, draft: Draft, writtenAt: At): Promise<void> {
  const name = nameOf(memberId, draft)
  if (foreseen?.name === name) return
  foreseen = await declare(memberId, draft, writtenAt).catch(() => null)
}

/** The entry of a draft. One that was foreseen with the same words counts as written then. Throws NotReady. */
export async function entryOf(memberId: Id, draft: Draft, now: At): Promise<Entry> {
  const isForeseen = foreseen?.name === nameOf(memberId, draft)
  const { submission, manifestHash: hash } = isForeseen && foreseen ? foreseen : await declare(memberId, draft, now)
  return {
    postId: draft.postId,
    submission,
    manifestHash: hash,
    savedAt: now,
    state: 'waiting',
    problem: null,
    sentBytes: 0,
    totalBytes: bytesIn(submission),
    failures: 0,
    nextTryAt: null,
    receipt: null,
  }
}

/** Number `last` is taken. */
export function numberTaken(memberId: Id, last: number): void {
  expected.set(memberId, last + 1)
}

async function declare(memberId: Id, draft: Draft, writtenAt: At): Promise<Foreseen> {
  const name = nameOf(memberId, draft)
  const submission = submissionOf(draft, writtenAt, nextNumber(memberId))
  return { name, submission, manifestHash: await manifestHash(submission) }
}

/** Of everything that an entry is made from. */
function nameOf(memberId: Id, draft: Draft): string {
  return JSON.stringify([memberId, nextNumber(memberId), draft])
}

const nextNumber = (memberId: Id) => expected.get(memberId) ?? 1
