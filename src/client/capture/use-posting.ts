// The tap on Post for the screen: its outcome is followed only by the parts that say it.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Answered, createPosting, type Outcome, type Posting } from './posting.ts'
import type { Writing } from './writing.ts'

export function usePosting(writing: Writing): Posting {
  const [posting] = useState(() => createPosting(writing))
  return posting
}

export function useOutcome(posting: Posting): Outcome {
  return useSyncExternalStore(posting.subscribe, posting.current)
}

export function useIsSaving(posting: Posting): boolean {
  return useSyncExternalStore(posting.subscribe, () => posting.current().kind === 'saving')
}

/** A person who has stopped for so long (ms) may be about to tap. */
const STOPPED_MS = 100

/** Makes the tap ready when nothing is missing, and anew after each change. */
export function useForesight(posting: Posting, answered: Answered, isComplete: boolean): void {
  useEffect(() => {
    if (!isComplete) return
    const timer = setTimeout(() => posting.foresee(answered), STOPPED_MS)
    return () => clearTimeout(timer)
  })
}
