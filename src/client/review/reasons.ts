// Reasons for sending a post back that are at hand, in the language in which the school writes: its author reads them.
import type { Language } from '../../words/languages.ts'
import { sayReview } from '../../words/parts/review.ts'

const atHand = [
  'reasonListChanged',
  'reasonNoPermission',
  'reasonFullNames',
  'reasonUnclearPhoto',
  'reasonNoDescription',
] as const

export function reasons(language: Language): readonly string[] {
  const say = sayReview.in(language)
  return atHand.map((id) => say(id))
}
