// Reasons for sending a post back that are at hand.
import { sayReview } from '../../words/parts/review.ts'

const atHand = [
  'reasonListChanged',
  'reasonNoPermission',
  'reasonFullNames',
  'reasonUnclearPhoto',
  'reasonNoDescription',
] as const

export function reasons(): readonly string[] {
  return atHand.map((id) => sayReview(id))
}
