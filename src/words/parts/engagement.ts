// What staff read of how many families are reached.
import english from '../messages/en/engagement.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayEngagement = createSay('engagement', english)
