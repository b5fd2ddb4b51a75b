// How Bookbag comes onto a home screen.
import english from '../messages/en/install.json' with { type: 'json' }
import { createSay } from '../say.ts'

export const sayInstall = createSay('install', english)
