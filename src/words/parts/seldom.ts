// What a family sees seldom, in files of its own: leaving Bookbag, taking down, no access, a device that does not open.
import english from '../messages/en/seldom.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const saySeldom = createSay('seldom', english)
