// Sends one attachment in parts. The server's offset is the truth; an empty part asks for it where it is not plain.
import { call } from '../api/call.ts'
import { posts } from '../api/contract/posts.ts'
import { Unreached } from '../api/problem.ts'
import type { Attachment } from '../domain/attachment.ts'
import type { Id } from '../domain/id.ts'
import { createPace } from './pace.ts'

/** Parts that were answered without moving the offset, until the way counts as broken. */
const MOST_STALLS = 2

/** What is on the device no longer is what was written. A person must look at it. */
export class Damaged extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'Damaged'
  }
}

export type Way = {
  memberId: Id
  signal: AbortSignal
  /** Told after each part: bytes of this attachment that the school has. */
  moved: (offset: number) => Promise<void>
}

const pace = createPace()

/**
 * Resolves when the school has every byte, with whether it lacked them all before. `readBytes` is asked only when it lacks some.
 * `isNew` spares the question where the school is, which a bad line makes dear: were it wrong, one part went in vain.
 * After a cut it asks once where the school is, and goes on when anything arrived. Throws Unreached, Refused or Damaged.
 */
export async function sendAttachment(
  attachment: Attachment,
  readBytes: () => Promise<ArrayBuffer>,
  way: Way,
  isNew = false,
): Promise<boolean> {
  let offset = isNew && pace.isLatelyAsked() ? 0 : await askOffset(attachment, way)
  let lackedAll = offset === 0
  await way.moved(offset)
  if (offset === attachment.size) return false
  const bytes = await readBytes()
  let askedAt = offset
  let stalls = 0
  while (offset < attachment.size) {
    try {
      const sentTo = offset + pace.partSize()
      const next = await sendPart(attachment, bytes, offset, way)
      if (next > sentTo) lackedAll = false
      stalls = next > offset ? 0 : stalls + 1
      if (stalls >= MOST_STALLS) throw new NoProgress()
      offset = next
    } catch (error) {
      if (!(error instanceof Unreached) || error instanceof NoProgress || way.signal.aborted) throw error
      pace.cut()
      offset = await askOffset(attachment, way)
      if (offset <= askedAt) throw error
      askedAt = offset
    }
    await way.moved(offset)
  }
  return lackedAll
}

class NoProgress extends Unreached {
  constructor() {
    super('The school answers, but nothing arrives.')
  }
}

async function askOffset(attachment: Attachment, way: Way): Promise<number> {
  const startedAt = performance.now()
  const offset = await post(attachment, 0, new Uint8Array(0), way)
  pace.asked(performance.now() - startedAt)
  return offset
}

async function sendPart(attachment: Attachment, bytes: ArrayBuffer, offset: number, way: Way): Promise<number> {
  const part = new Uint8Array(bytes, offset, Math.min(pace.partSize(), attachment.size - offset))
  const startedAt = performance.now()
  const next = await post(attachment, offset, part, way)
  pace.sent(part.length, performance.now() - startedAt)
  return next
}

async function post({ id, size, sha256 }: Attachment, offset: number, bytes: Uint8Array<ArrayBuffer>, way: Way): Promise<number> {
  const { memberId, signal } = way
  const options = { params: { id }, bytes, signal, as: memberId, goesByItself: true }
  const answer = await call(posts.upload, { offset, size, sha256 }, options)
  if (answer.id !== id || answer.offset < 0 || answer.offset > size) throw new Unreached('The answer is about something else.')
  return answer.offset
}
