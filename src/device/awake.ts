// Keeps the screen on while a post is on its way: a phone that falls asleep stops sending. A help, never needed.
import { SECOND } from '../domain/time.ts'
import { onChanged } from './changed.ts'
import { isShown, onShownOrHidden } from './page.ts'

type Lock = { released: boolean; release: () => Promise<void> }
type WithWakeLock = { wakeLock?: { request: (type: 'screen') => Promise<Lock> } }

/** A worker that is ended in the middle tells nobody. */
const LOOK_AGAIN = 5 * SECOND

/**
 * While `isSending`, whoever sends (this page, another or the worker), and this page is shown, the screen stays on where the browser
 * allows it. Answers how to stop.
 */
export function startKeepingAwake(isSending: () => Promise<boolean>): () => void {
  let lock: Lock | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let isAsked = false
  let looking: Promise<void> | null = null

  const look = () => {
    isAsked = true
    looking ??= looks()
  }
  const stops = [onChanged('outbox', look), onShownOrHidden(look)]
  look()
  return () => {
    isStopped = true
    stops.forEach((stop) => stop())
    look()
  }

  /** One after another, so that there are never two locks. */
  async function looks() {
    while (isAsked) {
      isAsked = false
      await lookOnce()
    }
    looking = null
  }

  async function lookOnce() {
    clearTimeout(timer)
    const isWanted = !isStopped && (await isSending().catch(() => false))
    if (isWanted && !isStopped) timer = setTimeout(look, LOOK_AGAIN)
    // The browser takes the lock away whenever the page is hidden.
    if (lock && (!isWanted || lock.released)) {
      await lock.release().catch(() => undefined)
      lock = null
    }
    if (isWanted && isShown()) lock ??= await ask()
  }
}

/** Null for a browser that knows no such thing, one that saves its battery, and a page that was hidden meanwhile. */
async function ask(): Promise<Lock | null> {
  const { wakeLock } = navigator as WithWakeLock
  return (await wakeLock?.request('screen').catch(() => null)) ?? null
}
