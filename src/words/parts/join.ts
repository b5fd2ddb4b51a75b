// What is read on the way in: codes, names, and what a device is called.
import english from '../messages/en/join.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayJoin = createSay('join', english)
