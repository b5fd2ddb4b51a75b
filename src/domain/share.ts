// What another app may share with Bookbag (the manifest's share_target), and why nothing came of it.
import * as z from 'zod/mini'

/** Where the system posts it to; the service worker answers there. */
export const SHARE_PATH = '/share'

/**
 * Of one picture: 48 megapixels of a phone are about 20 MB, and all four are in memory at once.
 */
export const MAX_SHARED_BYTES = 25 * 1024 * 1024

/** `unready`: no worker was there to take it. `elsewhere`: it came from another site's page, not from an app of this device. */
export const ShareRefusal = z.enum(['signed-out', 'family', 'empty', 'no-picture', 'too-large', 'full', 'unready', 'elsewhere'])
export type ShareRefusal = z.infer<typeof ShareRefusal>

/** The page that says why. */
export function refusedShare(why: ShareRefusal): string {
  return `${SHARE_PATH}?why=${why}`
}
