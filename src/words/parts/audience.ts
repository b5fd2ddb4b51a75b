// Whom a post will reach, as its author and its reviewer read it.
import english from '../messages/en/audience.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayAudience = createSay('audience', english)
