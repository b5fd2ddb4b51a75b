// What e-mails say, and the pages that their links open: no name but the school's, no caption.
import english from '../messages/en/letters.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayLetters = createSay('letters', english)
