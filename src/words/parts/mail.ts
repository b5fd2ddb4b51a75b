// How someone is asked for an e-mail address, and reads what became of it.
import english from '../messages/en/mail.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayMail = createSay('mail', english)
