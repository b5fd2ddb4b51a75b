// What this device says of itself, to whoever holds it.
import english from '../messages/en/device.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayDevice = createSay('device', english)
