// The gate before every kept photo: the change log has answered, or it stayed silent for 1.5 s and the lease is valid (I7).
import { SECOND } from '../domain/time.ts'
import * as lease from './lease.ts'
import { mine } from './member.ts'
import * as people from './people.ts'

const SILENCE = 1.5 * SECOND

let state: 'silent' | 'answered' | 'refused' = 'silent'
let waitingSince: number | null = null
const waiters = new Set<() => void>()

/** Whether kept photos may be painted. Resolves as soon as that is known, at the latest 1.5 s after it was asked first. */
export async function arePhotosAllowed(): Promise<boolean> {
  if (state === 'silent') await answerOrSilence()
  if (state !== 'silent') return state === 'answered'
  const me = (await people.find(await mine()))?.me
  return me ? lease.holds(me, Date.now()) : false
}

/** The log is being asked: the silence is measured from here. */
export function asked(): void {
  waitingSince ??= performance.now()
}

/** The log was read to its end, and what it took back is deleted. */
export function logAnswered(): void {
  decide('answered')
}

/** The school knows this session no longer. */
export function sessionRefused(): void {
  decide('refused')
}

/** The page was away: what was true then may not be true now. */
export function doubt(): void {
  if (state === 'answered') state = 'silent'
  waitingSince = null
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
