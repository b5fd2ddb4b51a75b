// Why the school did not do what was asked: by the code of the refusal.
import english from '../messages/en/refusals.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayRefusals = createSay('refusals', english)
