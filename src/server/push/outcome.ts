// What became of a push message, and what follows from it.
import { HOUR, SECOND } from '../../domain/time.ts'

export type Outcome =
  /** A push service has it; when the phone shows it is its own affair. */
  | { kind: 'delivered' }
  /** The subscription has ended and never comes back: forget it. */
  | { kind: 'gone' }
  /**
   * Try again: after `retryAfterMs` where the service said so, else by one's own patience. `mayHaveArrived`: it was on its way, and
   * a second one with the same topic takes its place only where the first still waits. `resting`: it was not even tried.
   */
  | { kind: 'later'; why: Trouble; retryAfterMs: number | null; mayHaveArrived: boolean }
  /** The same message will never be taken; `status` where a service said so. */
  | { kind: 'refused'; why: Refusal; status: number | null }

type Trouble = 'asked to wait' | 'failing' | 'silent' | 'unreachable' | 'resting'
/** `host`: on no list; `address`: in a private network; `keys`: none that a browser gives; `size`: of the payload. */
type Refusal = 'host' | 'address' | 'keys' | 'size' | 'redirect' | 'status'

/** What came back for one request. */
export type Reply =
  | { kind: 'answer'; status: number; retryAfter: string | null }
  | { kind: 'nothing'; isSilent: boolean; mayHaveArrived: boolean }
  | { kind: 'private address' }

/** Whoever asks for more patience than this is asked again all the same: a school day is short. */
const PATIENCE = { least: SECOND, most: HOUR }

export function refused(why: Refusal, status: number | null = null): Outcome {
  return { kind: 'refused', why, status }
}

export function resting(ms: number): Outcome {
  return { kind: 'later', why: 'resting', retryAfterMs: ms, mayHaveArrived: false }
}

/** `now`: ms since 1970. */
export function outcomeOf(reply: Reply, now: number): Outcome {
  switch (reply.kind) {
    case 'private address':
      return refused('address')
    case 'nothing':
      return {
        kind: 'later',
        why: reply.isSilent ? 'silent' : 'unreachable',
        retryAfterMs: null,
        mayHaveArrived: reply.mayHaveArrived,
      }
    case 'answer':
      return outcomeOfStatus(reply.status, readRetryAfter(reply.retryAfter, now))
  }
}

function outcomeOfStatus(status: number, retryAfterMs: number | null): Outcome {
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 404 || status === 410) return { kind: 'gone' }
  if (status === 408 || status === 429) return { kind: 'later', why: 'asked to wait', retryAfterMs, mayHaveArrived: false }
  if (status >= 500) return { kind: 'later', why: 'failing', retryAfterMs, mayHaveArrived: true }
  return refused(status >= 300 && status < 400 ? 'redirect' : 'status', status)
}

/** Seconds or a date (RFC 9110 10.2.3), in ms from now. */
function readRetryAfter(text: string | null, now: number): number | null {
  if (text === null) return null
  const ms = /^\d+$/.test(text) ? Number(text) * SECOND : Date.parse(text) - now
  return Number.isNaN(ms) ? null : Math.min(PATIENCE.most, Math.max(PATIENCE.least, ms))
}
