// What the office reads of permission lists, and why a pasted line is no pupil.
import english from '../messages/en/permissions.json' with { type: 'json' }
import { createSay, type Say } from '../say.ts'

export const sayPermissions = createSay('permissions', english)
export type SayPermissions = Say<keyof typeof english>
