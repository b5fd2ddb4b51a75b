// One gate before every request that goes by itself: while the school is out of reach few go out, whatever wakes them (I6).
import { MINUTE, SECOND } from '../domain/time.ts'
import { freeAt, recent } from '../domain/tries.ts'
import { illness, Refused, Unreached } from './problem.ts'

/** Failed requests in ten minutes, of all causes together. Those that were under way when it began come on top. */
const MOST = 22
/** So many failures in a row are a cut: what asks again at once may. */
const CUTS = 2
/** Then the gate is shut for 1 s, 2 s, 4 s and so on, up to three quarters of a minute to one, so that phones do not come all at once. */
const LONGEST = MINUTE
/** In ten minutes so many hints that the network is back let a request out before the time: a flapping signal gives hundreds. */
const MOST_HINTED = 5

/** In a row, each begun when the one before was known. */
let failures = 0
let failedAt = 0
let misses: number[] = []
let hints: number[] = []
let shutUntil = 0
let mayTryNow = false
let trying: Promise<unknown> | null = null
/** Those who wait for what is tried, which may be held up for long. */
let waiting: (() => void)[] = []
let timesBack = 0
let lastHeardAt = -Infinity
const hearers = new Set<() => void>()
const listeners = new Set<() => void>()

/** Sends what goes by itself. While the gate is shut throws Unreached at once; what is tried meanwhile is waited for, but not by what a person asked for. */
export async function pass<T>(request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  while (trying && failures > CUTS && !mayTryNow) await Promise.race([trying, freed()])
  if (signal?.aborted) throw new Unreached('It was called off.')
  if (opensAt(Date.now()) > 0) throw new Unreached('The school was out of reach a moment ago.')
  mayTryNow = false
  const sending = watch(request, signal)
  if (failures > CUTS) waitFor(sending)
  return sending
}

function waitFor(sending: Promise<unknown>) {
  const mine: Promise<unknown> = sending
    .catch(() => undefined)
    .then(() => {
      if (trying === mine) trying = null
    })
  trying = mine
}

/** Sends what a person asks for at once, and notes what came of it. */
export async function watch<T>(request: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const startedAt = Date.now()
  try {
    const reply = await request()
    heard()
    return reply
  } catch (error) {
    if (error instanceof Refused && !illness.has(error.code)) heard()
    else if (!signal?.aborted) missed(startedAt, Date.now())
    throw error
  }
}

/** The time (ms) from which the next request may go by itself; 0 when it may now. */
export function opensAt(now: number): number {
  if (mayTryNow || failures <= CUTS) return 0
  // A clock that was turned back must not keep it shut for longer than ever.
  const until = shutUntil > now + LONGEST ? 0 : shutUntil
  const at = Math.max(until, freeAt(misses, MOST, now))
  return at > now ? at : 0
}

/** A person has just asked for something: the next request may go. */
export function asked(): void {
  mayTryNow = failures > CUTS
  free()
}

/** The network may be back: the next request may go, unless hints have come to nothing again and again. */
export function hinted(now: number): void {
  const lately = recent(hints, now)
  const isSame = lately.some((at) => now - at < SECOND)
  if (failures <= CUTS || isSame || lately.length >= MOST_HINTED) return
  hints = [...lately, now]
  mayTryNow = true
}

/** Calls the listener whenever the school is heard after the gate was shut. Answers how to stop. */
export function onBack(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** When the school answered last (ms); -Infinity when it has not answered this page yet. */
export function heardAt(): number {
  return lastHeardAt
}

/** Calls the listener with every answer of the school. Answers how to stop. */
export function onHeard(listener: () => void): () => void {
  hearers.add(listener)
  return () => hearers.delete(listener)
}

/** How often the school came back so far: what could not be had before is worth another try. */
export function comebacks(): number {
  return timesBack
}

const freed = () => new Promise<void>((resolve) => void waiting.push(resolve))

function free() {
  const all = waiting
  waiting = []
  all.forEach((goOn) => goOn())
}

function heard() {
  const wasShut = failures > CUTS
  lastHeardAt = Date.now()
  failures = 0
  free()
  misses = []
  hints = []
  hearers.forEach((hearer) => hearer())
  if (!wasShut) return
  timesBack++
  listeners.forEach((listener) => listener())
}

function missed(startedAt: number, now: number) {
  misses = [...recent(misses, now), now]
  // What was under way together failed together.
  if (startedAt < failedAt && failedAt <= now) return
  failures++
  failedAt = now
  const longest = Math.min(LONGEST, SECOND * 2 ** Math.max(0, failures - CUTS - 1))
  shutUntil = now + longest * (0.75 + Math.random() / 4)
}
