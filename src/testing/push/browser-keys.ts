// What a browser makes when somebody switches notifications on.
import { createECDH, randomBytes } from 'node:crypto'
import type { SubscriptionKeys } from '../../server/push/encrypt.ts'
import type { BrowserKeys } from './decrypt.ts'

/** `given`: what the school gets to know; `kept`: what only the browser does. */
export function makeBrowserKeys(): { given: SubscriptionKeys; kept: BrowserKeys } {
  const pair = createECDH('prime256v1')
  const point = pair.generateKeys()
  const auth = randomBytes(16)
  return {
    given: { p256dh: point.toString('base64url'), auth: auth.toString('base64url') },
    kept: { privateKey: pair.getPrivateKey(), point, auth },
  }
}
