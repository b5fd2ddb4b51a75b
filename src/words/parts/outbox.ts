// What the outbox says, and what an author reads of a post of theirs wherever it is told.
import english from '../messages/en/outbox.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayOutbox = createSay('outbox', english)
