// The true state of one outbox entry and what happens next, in words.
import type { Entry } from '../../device/kept.ts'
import type { OutboxStatus } from '../../device/outbox-status.ts'
import { holdsBack } from '../../device/pause.ts'
import { timeOfDay } from '../../domain/day.ts'
import { SECOND } from '../../domain/time.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { postStateWords } from '../ui/post-state-words.ts'
import { problemWords } from '../ui/sentence.ts'
import { sizeInWords } from '../ui/size.ts'

/** `sendingId`: the post that is being sent, here or in the service worker. `headName` answers for what is published. */
export type Surroundings = {
  status: Pick<OutboxStatus, 'isPaused' | 'askedFor' | 'hold' | 'nextTryAt' | 'isUnheard'>
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
      if (entry.problem?.code === 'post.gone') return { kind: 'act', title: sayOutbox('takenDown'), next: sayOutbox('goneNext') }
      return {
        kind: 'act',
        title: sayOutbox('refused'),
        next: entry.problem ? problemWords(entry.problem) : sayOutbox('notAccepted'),
      }
    case 'damaged':
      return {
        kind: 'act',
        title: sayOutbox('damaged'),
        next: sayOutbox('damagedNext'),
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

function holdWords({ status }: Surroundings): EntryWords | null {
  switch (status.hold) {
    case 'sign in':
      return { kind: 'act', title: sayOutbox('waitingForSignIn'), next: sayOutbox('waitingForSignInNext') }
    case 'update':
      return {
        kind: 'act',
        title: sayOutbox('waitingForUpdate'),
        next: sayOutbox('waitingForUpdateNext'),
      }
    case 'removed':
      return { kind: 'act', title: sayOutbox('notSent'), next: sayOutbox('notSentNext') }
    case null:
      return null
  }
}

function waitingWords(entry: Entry, around: Surroundings): EntryWords {
  if (around.sendingId === entry.postId) return { kind: 'sending', title: sayOutbox('sending'), next: sentWords(entry) }
  if (holdsBack(around.status, entry.postId))
    return { kind: 'waiting', title: sayOutbox('paused'), next: sayOutbox('pausedNext') }
  const forSignal = { kind: 'waiting', title: sayOutbox('waitingForSignal') } as const
  if (!around.hasSignal) return { ...forSignal, next: sayOutbox('waitingForSignalNext') }
  const nextTryAt = Math.max(...[entry.nextTryAt, around.status.nextTryAt].map((at) => (at === null ? 0 : Date.parse(at))))
  const leftMs = nextTryAt - around.nowMs
  if (leftMs > 0 && entry.problem) {
    return {
      kind: 'waiting',
      title: sayOutbox('waitingToTry'),
      next: sayOutbox('problemAndNextTry', { problem: problemWords(entry.problem), nextTry: nextTry(leftMs) }),
    }
  }
  if (leftMs > 0) return { ...forSignal, next: nextTry(leftMs) }
  // A page that fails to read puts the next try off further than was said.
  const isUnheard = around.status.isUnheard && entry.problem === null
  if (isUnheard && around.sendingId === null) return { ...forSignal, next: sayOutbox('waitingForSignalNext') }
  const next = entry.sentBytes > 0 ? sayOutbox('haveArrived', sizes(entry)) : sayOutbox('oneAtATime')
  return { kind: 'waiting', title: sayOutbox('waitingItsTurn'), next }
}

function receivedTitle(entry: Entry): string {
  return entry.receipt ? sayOutbox('receivedAt', { time: timeOfDay(entry.receipt.receivedAt) }) : sayOutbox('received')
}

function sentWords(entry: Entry): string {
  return entry.totalBytes === 0 ? sayOutbox('fewWords') : sayUi('sentOfTotal', sizes(entry))
}

const sizes = ({ sentBytes, totalBytes }: Entry) => ({ sent: sizeInWords(sentBytes), total: sizeInWords(totalBytes) })

/** `leftMs` until the next try. */
function nextTry(leftMs: number): string {
  const seconds = Math.ceil(leftMs / SECOND)
  return seconds < 60 ? sayOutbox('tryInSeconds', { seconds }) : sayOutbox('tryInMinutes', { minutes: Math.ceil(seconds / 60) })
}
