// The settings of the environment, read once and checked.
import { join, resolve } from 'node:path'
import * as z from 'zod/mini'

const Environment = z.object({
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/ })),
  HOST: z.prefault(z.string(), '127.0.0.1'),
  PORT: z.prefault(z.pipe(z.string().check(z.regex(/^\d+$/)), z.coerce.number<string>().check(z.maximum(65_535))), '4317'),
  DATA_DIR: z.prefault(z.string(), 'data'),
  TRUST_PROXY: z.prefault(z.enum(['0', '1']), '0'),
  /** Where the built client lies: only for tests, which bring a small one. */
  CLIENT_DIR: z.optional(z.string()),
  /** Names the step at which the process kills itself, e.g. `S6`: only for the fault tests (safety.md section 4). */
  CRASH_AT: z.optional(z.string()),
})

/** `clientDir` holds the built client. With port 0 the public address is known, and set, once the server listens. */
export type Config = {
  publicUrl: string
  host: string
  port: number
  dataDir: string
  clientDir: string
  isProxyTrusted: boolean
  /** Only a demo lets the same code in again and again. */
  isDemo: boolean
  crashAt: string | null
}

const wanted: Record<string, string> = {
  PUBLIC_URL: 'an address such as https://bookbag.example.school',
  PORT: 'a number from 0 to 65535',
  TRUST_PROXY: '0 or 1',
}

/** Reads the settings; throws one sentence that names the setting which does not fit. One that is set to nothing is not set. */
export function readConfig(env: Record<string, string | undefined>, { isDemo = false } = {}): Config {
  const names = Object.keys(Environment.shape)
  const read = Environment.safeParse(Object.fromEntries(names.map((name) => [name, env[name]?.trim() || undefined])))
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0])
    throw new Error(`The setting ${name} does not fit: it must be ${wanted[name] ?? 'a text'}.`)
  }
  const { PUBLIC_URL, HOST, PORT, DATA_DIR, TRUST_PROXY, CLIENT_DIR, CRASH_AT } = read.data
  return {
    publicUrl: (PUBLIC_URL ?? `http://localhost:${PORT}`).replace(/\/$/, ''),
    host: HOST,
    port: PORT,
    dataDir: resolve(DATA_DIR),
    clientDir: CLIENT_DIR ? resolve(CLIENT_DIR) : resolve(import.meta.dirname, '../../dist'),
    isProxyTrusted: TRUST_PROXY === '1',
    isDemo,
    crashAt: CRASH_AT ?? null,
  }
}

/** Where a school's things lie below DATA_DIR. `uploads` and `media` share a disk, so that a file can be renamed from one to the other. */
export function foldersOf(
  config: Pick<Config, 'dataDir'>,
): Record<'database' | 'lettersKey' | 'lock' | 'media' | 'uploads', string> {
  return {
    database: join(config.dataDir, 'bookbag.sqlite'),
    lettersKey: join(config.dataDir, 'letters.key'),
    lock: join(config.dataDir, 'lock.sqlite'),
    media: join(config.dataDir, 'media'),
    uploads: join(config.dataDir, 'uploads'),
  }
}
