// What many screens say alike.
import english from '../messages/en/ui.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayUi = createSay('ui', english)
