// What a notification says, whatever it is about: no name, no caption.
import english from '../messages/en/pushes.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayPushes = createSay('pushes', english)
