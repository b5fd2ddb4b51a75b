// New posts as they come: one stream that says "changed, now at N" while the page is shown, and asking where that fails.
import * as outage from '../api/outage.ts'
import { Refused, Unreached } from '../api/problem.ts'
import { backoff } from '../domain/backoff.ts'
import { MINUTE, SECOND } from '../domain/time.ts'
import { NobodySignedIn } from './device-error.ts'
import * as feed from './feed.ts'
import { heeding } from './heeding.ts'
import { listen } from './live-stream.ts'
import { mine } from './member.ts'
import { isShown, onOnline, onShownOrHidden } from './page.ts'
import * as gate from './photo-gate.ts'
import { watchLease } from './lease-end.ts'
import { prefetch } from './prefetch.ts'

/** After so many failures in a row, once a minute is enough. */
const PATIENCE = 3
/** A stream that lived so long counts as working; one that breaks sooner is a failure like any other. */
const STEADY = 30 * SECOND
/** Where the log answers and only streams are cut or held back (a school's filter), it is asked so often that what is taken down goes within 10 s (I7). */
const STREAMLESS = 8 * SECOND
/** Hidden for longer than this, the kept photos wait for the log again. */
const AWAY = 10 * SECOND

/** `hasRead`: the log answered, so only the stream failed. */
type Try = { startedAt: number; hasRead: boolean }

/**
 * Keeps the feed up to date while the page is shown. Calls `onPosition` after each time that it is. Answers how to stop.
 * Each try first reads the log; only when that works the stream is opened, so an outage costs one request a try.
 */
export function startLive(onPosition: (position: number) => void): () => void {
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let open: AbortController | null = null
  let isFollowing = false
  let hiddenAt = 0

  const startAgain = () => !isFollowing && start()
  const stops = [watchLease(doubt), onShownOrHidden(turn), onOnline(startAgain), outage.onBack(startAgain)]
  turn()

  return () => {
    close()
    stops.forEach((stop) => stop())
  }

  function turn() {
    if (!isShown()) {
      hiddenAt = Date.now()
      return close()
    }
    if (hiddenAt > 0 && Date.now() - hiddenAt > AWAY) gate.doubt()
    start()
  }

  function doubt() {
    gate.doubt()
    start()
  }

  function start() {
    close()
    if (!isShown()) return
    open = new AbortController()
    const { signal } = open
    timer = setTimeout(() => void follow(signal).catch(reportError), untilOpen())
  }

  function close() {
    isFollowing = false
    clearTimeout(timer)
    open?.abort()
    open = null
  }

  async function follow(signal: AbortSignal) {
    const tried: Try = { startedAt: Date.now(), hasRead: false }
    isFollowing = true
    try {
      await refresh(signal)
      tried.hasRead = true
      const memberId = await mine()
      const changed = (position: number) =>
        void catchUpTo(position, signal).catch((error: unknown) => retry(signal, tried, error))
      await heeding(memberId, () => listen(memberId, signal, changed))
    } catch (error) {
      retry(signal, tried, error)
    }
  }

  async function refresh(signal: AbortSignal) {
    await feed.catchUp()
    const position = await feed.position()
    if (signal.aborted || position === null) return
    onPosition(position)
    // In the background; what it could not read it reads next time.
    void prefetch(signal).catch(() => undefined)
  }

  async function catchUpTo(position: number, signal: AbortSignal) {
    if ((await feed.position()) !== position) await refresh(signal)
  }

  function retry(signal: AbortSignal, { startedAt, hasRead }: Try, error: unknown) {
    if (signal.aborted) return
    isFollowing = false
    if (isOver(error)) return
    if (!(error instanceof Refused || error instanceof Unreached)) reportError(error)
    const now = Date.now()
    failures = now - startedAt > STEADY ? 1 : failures + 1
    close()
    open = new AbortController()
    const next = open.signal
    const wait = Math.max(waitAfter(failures), untilOpen())
    const since = now - startedAt
    const most = since < STREAMLESS ? STREAMLESS - since : STREAMLESS
    timer = setTimeout(() => void follow(next).catch(reportError), hasRead ? Math.min(most, wait) : wait)
  }
}

/** Milliseconds: soon at first, then once in one to one and a half minutes, so that phones do not come all at once. */
function waitAfter(failures: number): number {
  return failures <= PATIENCE ? backoff(failures, Math.random()) : MINUTE * (1 + Math.random() / 2)
}

function untilOpen(): number {
  const now = Date.now()
  return Math.max(0, outage.opensAt(now) - now)
}

/** A session that ended is not asked again: the screen decides, and starts anew after signing in. */
function isOver(error: unknown): boolean {
  return error instanceof NobodySignedIn || (error instanceof Refused && error.code.startsWith('session.'))
}
