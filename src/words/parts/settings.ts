// What Settings say of me, my devices, this one and the school.
import english from '../messages/en/settings.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const saySettings = createSay('settings', english)
