// The author's answers about consent, read from the draft and written into it.
import { useState } from 'react'
import type { Draft } from '../../device/kept.ts'
import type { Consent } from '../../domain/consent.ts'
import { type ConsentAnswer, readAnswer, unanswered } from './consent-answer.ts'
import type { Writing } from './writing.ts'

/** "Pupils are shown" without a room is not a consent yet, so only this screen remembers it. */
export function useAnswer(writing: Writing, draft: Draft) {
  const [roomsAskedFor, setRoomsAskedFor] = useState<string | null>(null)
  const kept = readAnswer(draft.consent)
  const isAsking = kept.kind === null && roomsAskedFor === draft.postId
  const answer: ConsentAnswer = isAsking ? { ...unanswered, kind: 'permitted' } : kept

  function declare(next: ConsentAnswer, consent: Consent | null) {
    setRoomsAskedFor(next.kind === 'permitted' ? draft.postId : null)
    writing.keeper.edit((current) => ({ ...current, consent }))
  }
  return { answer, declare }
}
