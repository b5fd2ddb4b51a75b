// What a reviewer reads of posts that wait, and the reasons that are at hand.
import english from '../messages/en/review.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayReview = createSay('review', english)
