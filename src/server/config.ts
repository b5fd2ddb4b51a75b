// The settings of the environment, read once and checked.
import { resolve } from 'node:path'
import * as z from 'zod/mini'

const Environment = z.object({
  PUBLIC_URL: z.optional(z.url()),
  HOST: z._default(z.string(), '127.0.0.1'),
  PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 4317),
  DATA_DIR: z._default(z.string(), 'data'),
  TRUST_PROXY: z._default(z.enum(['0', '1']), '0'),
  /** Names the step at which the process kills itself, e.g. `S6`: only for the fault tests (safety.md section 4). */
  CRASH_AT: z.optional(z.string()),
})

export type Config = {
  publicUrl: string
  host: string
  port: number
  dataDir: string
  isProxyTrusted: boolean
  crashAt: string | null
}

/** Reads the settings; throws one sentence that names the setting which does not fit. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const read = Environment.safeParse(env)
  if (!read.success)
    throw new Error(`The setting ${String(read.error.issues[0]?.path[0])} does not fit: ${read.error.issues[0]?.message}.`)
  const { PUBLIC_URL, HOST, PORT, DATA_DIR, TRUST_PROXY, CRASH_AT } = read.data
  return {
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    isProxyTrusted: TRUST_PROXY === '1',
    crashAt: CRASH_AT ?? null,
  }
}
