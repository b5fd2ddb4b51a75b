// The bytes of a photo from the school, believed only when it is a WebP.
import { SECOND } from '../domain/time.ts'
import * as outage from './outage.ts'
import { illness, Problem, Refused, Unreached } from './problem.ts'

/** So many at once: when the signal goes, not a screen full of them is on its way. */
const MOST = 6

let under = 0
const waiting: (() => void)[] = []

/** A photo that takes longer is given up: what waits for its answer must not wait for ever. */
const LIMIT = 30 * SECOND

/** Null where the school gives none. Throws Refused for a school that is ill, Unreached for no network, a filter's page, or a reply that is not of this size (bytes). */
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
    const response = await fetch(address, { credentials: 'same-origin', redirect: 'error', signal: AbortSignal.timeout(LIMIT) })
    if (!response.ok) return refusedOf(await response.json())
    const isPhoto = response.headers.get('content-type') === 'image/webp'
    const bytes = isPhoto ? await response.arrayBuffer() : null
    if (bytes?.byteLength === size) return bytes
    throw new Unreached('This is not the school’s photo.')
  } catch (error) {
    if (error instanceof Refused || error instanceof Unreached) throw error
    throw new Unreached(error instanceof Error ? error.message : String(error))
  }
}

function refusedOf(body: unknown): null {
  const { problem } = Problem.parse(body)
  if (illness.has(problem)) throw new Refused(problem)
  return null
}
