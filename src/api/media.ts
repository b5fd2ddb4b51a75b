// The bytes of a photo from the school, believed only when it is a WebP.
import * as outage from './outage.ts'
import { Unreached } from './problem.ts'

/** So many at once: when the signal goes, not a screen full of them is on its way. */
const MOST = 6

let under = 0
const waiting: (() => void)[] = []

/** Null where the school gives none. Throws Unreached for no network, a filter's page, or a reply that is not of this size (bytes). */
export async function fetchMedia(address: string, size: number): Promise<ArrayBuffer | null> {
  if (under >= MOST) await new Promise<void>((resolve) => waiting.push(resolve))
  else under++
  try {
    return await outage.pass(() => ask(address, size))
  } finally {
    const next = waiting.shift()
    if (next) next()
    else under--
  }
}

async function ask(address: string, size: number): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(address, { credentials: 'same-origin', redirect: 'error' })
    const type = response.headers.get('content-type') ?? ''
    if (!response.ok && type.startsWith('application/json')) return null
    const bytes = response.ok && type === 'image/webp' ? await response.arrayBuffer() : null
    if (bytes?.byteLength === size) return bytes
    throw new Unreached('This is not the school’s photo.')
  } catch (error) {
    throw error instanceof Unreached ? error : new Unreached(error instanceof Error ? error.message : String(error))
  }
}
