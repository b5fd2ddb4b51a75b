// The gate before every kept photo: nothing is held up, and the change log has answered, or stayed silent for 1.5 s while the lease is valid (I7).
import type { Id } from '../domain/id.ts'
import { SECOND } from '../domain/time.ts'
import { onChanged } from './changed.ts'
import { readFact } from './facts.ts'
import { activeHold } from './hold.ts'
import * as lease from './lease.ts'
import { mine, onShown } from './member.ts'
import * as people from './people.ts'
import { memberStore } from './stores.ts'

const SILENCE = 1.5 * SECOND

let state: 'silent' | 'answered' | 'refused' = 'silent'
let waitingSince: number | null = null
const waiters = new Set<() => void>()
let doubted = 0
const doubters = new Set<() => void>()

// What the school said was about another member.
onShown(() => {
  state = 'silent'
  doubt()
})

// The sender, another page or the worker may have heard that this session is over.
onChanged('session', () => void lookForHold().catch(reportError))

/** Whether kept photos may be painted. Resolves as soon as that is known, at the latest 1.5 s after it was asked first. */
export async function arePhotosAllowed(): Promise<boolean> {
  if (state === 'silent') await answerOrSilence()
  if (state === 'refused') return false
  const memberId = await mine()
  if (await isHeld(memberId)) return false
  if (state === 'answered') return true
  const me = (await people.find(memberId))?.me
  return me ? lease.holds(me, Date.now()) : false
}

/** The log is being asked: the silence is measured from here. */
export function asked(): void {
  waitingSince ??= performance.now()
}

/** The member's log was read to its end, and what it took back is deleted. */
export async function logAnswered(memberId: Id): Promise<void> {
  if (memberId === (await mine())) decide('answered')
}

/** The school knows this member's session no longer. */
export async function sessionRefused(memberId: Id): Promise<void> {
  if (memberId !== (await mine())) return
  decide('refused')
  doubt()
}

async function lookForHold() {
  const memberId = await mine().catch(() => null)
  if (memberId !== null && state !== 'refused' && (await isHeld(memberId))) doubt()
}

async function isHeld(memberId: Id): Promise<boolean> {
  return activeHold(await readFact(memberStore(memberId), 'hold')) !== null
}

/** The page was away, or its lease is over: what was true then may not be true now. What is painted is taken off the screen. */
export function doubt(): void {
  if (state === 'answered') state = 'silent'
  waitingSince = null
  doubted++
  doubters.forEach((listener) => listener())
}

/** How often what is painted was doubted: an address from before the last time is not to be shown. */
export function doubts(): number {
  return doubted
}

export function onDoubt(listener: () => void): () => void {
  doubters.add(listener)
  return () => doubters.delete(listener)
}

function decide(next: 'answered' | 'refused') {
  state = next
  waiters.forEach((wake) => wake())
  waiters.clear()
}

function answerOrSilence(): Promise<void> {
  asked()
  const rest = SILENCE - (performance.now() - (waitingSince ?? 0))
  if (rest <= 0) return Promise.resolve()
  return new Promise((resolve) => {
    waiters.add(resolve)
    setTimeout(resolve, rest)
  })
}
