// What the screen says on which a post is written.
import english from '../messages/en/capture.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayCapture = createSay('capture', english)
