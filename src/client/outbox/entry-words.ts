// The true state of one outbox entry and what happens next, in words.
import type { Entry } from '../../device/kept.ts'
import type { OutboxStatus } from '../../device/outbox-status.ts'
import { holdsBack } from '../../device/pause.ts'
import { timeOfDay } from '../../domain/day.ts'
import { SECOND } from '../../domain/time.ts'
import { postStateWords } from '../ui/post-state-words.ts'
import { sizeInWords } from '../ui/size.ts'

/** `sendingId`: the post that is being sent, here or in the service worker. `headName` answers for what is published. */
export type Surroundings = {
  status: Pick<OutboxStatus, 'isPaused' | 'askedFor' | 'hold' | 'nextTryAt'>
  sendingId: string | null
  hasSignal: boolean
  headName: string
  nowMs: number
}
/** act: a person must do something; `next` is what happens next, or what to do. */
export type EntryWords = { kind: 'sending' | 'waiting' | 'act' | 'done'; title: string; next: string }

export function entryWords(entry: Entry, around: Surroundings): EntryWords {
  switch (entry.state) {
    case 'refused':
      if (entry.problem?.code === 'post.gone') return { kind: 'act', title: 'Taken down', next: GONE }
      return { kind: 'act', title: 'Refused', next: entry.problem?.sentence ?? 'The school did not accept it.' }
    case 'damaged':
      return {
        kind: 'act',
        title: 'Damaged on this device',
        next: 'A photo can no longer be read as it was, so nothing was sent. Edit it to replace the photo, or save it to a file.',
      }
    case 'received':
      return {
        kind: 'done',
        title: receivedTitle(entry),
        next: postStateWords(entry.receipt?.state ?? 'pending', around.headName),
      }
    case 'waiting':
      return holdWords(around) ?? waitingWords(entry, around)
  }
}

const GONE = 'It was taken down at school or from another device of yours, so it is not sent again. You can save it to a file.'

function holdWords({ status }: Surroundings): EntryWords | null {
  switch (status.hold) {
    case 'sign in':
      return { kind: 'act', title: 'Waiting for you to sign in', next: 'It is kept here and goes once you are back.' }
    case 'update':
      return {
        kind: 'act',
        title: 'Waiting for an update',
        next: 'Bookbag has a new version. It is kept here and goes after the update.',
      }
    case 'removed':
      return { kind: 'act', title: 'Not sent', next: 'You no longer have access to this school. You can save it to a file.' }
    case null:
      return null
  }
}

function waitingWords(entry: Entry, around: Surroundings): EntryWords {
  if (around.sendingId === entry.postId) return { kind: 'sending', title: 'Sending', next: sentWords(entry) }
  if (holdsBack(around.status, entry.postId))
    return { kind: 'waiting', title: 'Paused', next: 'Nothing is sent until you go on.' }
  if (!around.hasSignal) return { kind: 'waiting', title: 'Waiting for signal', next: 'It goes by itself once there is signal.' }
  const nextTryAt = Math.max(...[entry.nextTryAt, around.status.nextTryAt].map((at) => (at === null ? 0 : Date.parse(at))))
  const leftMs = nextTryAt - around.nowMs
  if (leftMs > 0 && entry.problem) {
    return { kind: 'waiting', title: 'Waiting to try again', next: `${entry.problem.sentence} ${nextTry(leftMs)}` }
  }
  if (leftMs > 0) return { kind: 'waiting', title: 'Waiting for signal', next: nextTry(leftMs) }
  const next = entry.sentBytes > 0 ? `${sentWords(entry)} have arrived already.` : 'One post goes at a time.'
  return { kind: 'waiting', title: 'Waiting its turn', next }
}

function receivedTitle(entry: Entry): string {
  return entry.receipt ? `Received by school ${timeOfDay(entry.receipt.receivedAt)}` : 'Received by school'
}

function sentWords({ sentBytes, totalBytes }: Entry): string {
  return totalBytes === 0 ? 'A few words' : `${sizeInWords(sentBytes)} of ${sizeInWords(totalBytes)}`
}

/** `leftMs` until the next try. */
function nextTry(leftMs: number): string {
  const seconds = Math.ceil(leftMs / SECOND)
  return seconds < 60 ? `Next try in ${seconds} s` : `Next try in ${Math.ceil(seconds / 60)} min`
}
