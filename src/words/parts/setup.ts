// What the head reads while the school is set up.
import english from '../messages/en/setup.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const saySetup = createSay('setup', english)
