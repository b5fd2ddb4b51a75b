// The JSON of a request, counted as it comes in, so that nobody fills the memory, and with an end in sight.
import type { Context as HonoContext } from 'hono'
import { Refused } from '../api/problem.ts'
import { SECOND } from '../domain/time.ts'
import { chunksOf } from './media/body.ts'

/** Bytes. Whoever has no session sends a code and some names; permission lists of 400 pupils and announcements of 1000 posts stay well below the other. */
export const MOST_JSON = { open: 32 * 1024, known: 512 * 1024 }

/** Time for a whole body: a sender that is slower says nothing that is waited for. */
const LONGEST = 30 * SECOND

/** Throws request.too_large as soon as more than `limit` bytes are announced or have come, request.not_json for anything else. */
export async function readJson(http: HonoContext, limit: number): Promise<unknown> {
  if (Number(http.req.header('content-length')) > limit) throw new Refused('request.too_large')
  const { body } = http.req.raw
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ? chunksOf(body, AbortSignal.timeout(LONGEST)) : []) {
    size += chunk.length
    if (size > limit) throw new Refused('request.too_large')
    parts.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    throw new Refused('request.not_json')
  }
}
