// The tap on Post for the screen: its outcome is followed only by the parts that say it.
import { useState, useSyncExternalStore } from 'react'
import { createPosting, type Outcome, type Posting } from './posting.ts'
import type { Writing } from './writing.ts'

export function usePosting(writing: Writing): Posting {
  const [posting] = useState(() => createPosting(writing))
  return posting
}

export function useOutcome(posting: Posting): Outcome {
  return useSyncExternalStore(posting.subscribe, posting.current)
}
