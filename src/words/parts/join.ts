// What is read on the way in: codes and names.
import english from '../messages/en/join.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayJoin = createSay('join', english)
