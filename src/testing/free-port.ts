// A port for a server that is to come back at the same address.
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Below what Linux (from 32,768) and macOS (from 49,152) give to outgoing connections and to servers that ask for any. */
const FIRST = 20_000
const BEYOND = 32_000

/** Free now, and nothing is given it by chance until the server listens there, or while it is away. */
export async function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (BEYOND - FIRST))
  const probe = createServer().listen(port, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return freePort()
  }
  await new Promise((done) => probe.close(done))
  return port
}
