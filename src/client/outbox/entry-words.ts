// The true state of one outbox entry and what happens next, in words.
import type { Entry } from '../../device/kept.ts'
import type { PostState } from '../../domain/post-state.ts'
import { SECOND } from '../../domain/time.ts'
import { sizeInWords } from '../ui/size.ts'
import { timeOfDay } from '../ui/when.ts'

/** `sendingId`: the post whose lock is held now, here or in the service worker. `headName` answers for what is published. */
export type Surroundings = {
  sendingId: string | null
  isPaused: boolean
  hasSignal: boolean
  isSignedIn: boolean
  headName: string
  nowMs: number
}
export type EntryWords = { kind: 'sending' | 'waiting' | 'act' | 'done'; title: string; next: string }

export function entryWords(entry: Entry, around: Surroundings): EntryWords {
  switch (entry.state) {
    case 'refused':
      return { kind: 'act', title: 'Refused', next: entry.problem?.sentence ?? 'The school did not accept it.' }
    case 'damaged':
      return {
        kind: 'act',
        title: 'Damaged on this device',
        next: 'A photo of it can no longer be read correctly, so it was not sent. Save what is left to a file, or delete it.',
      }
    case 'received':
      return { kind: 'done', title: receivedTitle(entry), next: stateWords(entry.receipt?.state ?? 'pending', around.headName) }
    case 'waiting':
      return waitingWords(entry, around)
  }
}

/** What the school has decided about a post, as its author reads it. */
export function stateWords(state: PostState, headName: string): string {
  switch (state) {
    case 'pending':
      return `${headName || 'The head'} will see it first`
    case 'published':
      return 'Families can see it'
    case 'returned':
      return 'Sent back to you'
    case 'removed':
      return 'Taken down. Nobody can see it'
  }
}

function waitingWords(entry: Entry, around: Surroundings): EntryWords {
  if (!around.isSignedIn)
    return { kind: 'act', title: 'Waiting for you to sign in', next: 'It is kept here and goes once you are back.' }
  if (around.sendingId === entry.postId) return { kind: 'sending', title: 'Sending', next: sent(entry) }
  if (around.isPaused) return { kind: 'waiting', title: 'Paused', next: 'Nothing is sent until you go on.' }
  if (!around.hasSignal) return { kind: 'waiting', title: 'Waiting for signal', next: 'It goes by itself once there is signal.' }
  if (entry.nextTryAt !== null && entry.failures > 0) {
    const next = nextTry(Date.parse(entry.nextTryAt) - around.nowMs)
    if (!entry.problem) return { kind: 'waiting', title: 'Waiting for signal', next }
    return { kind: 'waiting', title: 'Waiting to try again', next: `${entry.problem.sentence} ${next}` }
  }
  return {
    kind: 'waiting',
    title: 'Waiting its turn',
    next: entry.sentBytes > 0 ? `${sent(entry)} have arrived.` : 'One post goes at a time.',
  }
}

function receivedTitle(entry: Entry): string {
  return entry.receipt ? `Received by school ${timeOfDay(entry.receipt.receivedAt)}` : 'Received by school'
}

function sent({ sentBytes, totalBytes }: Entry): string {
  if (totalBytes === 0) return 'A few words'
  return `${sizeInWords(sentBytes)} of ${sizeInWords(totalBytes)}`
}

/** `leftMs` until the next try. */
function nextTry(leftMs: number): string {
  const seconds = Math.ceil(leftMs / SECOND)
  if (seconds <= 0) return 'Trying now.'
  return seconds < 60 ? `Next try in ${seconds} s` : `Next try in ${Math.ceil(seconds / 60)} min`
}
