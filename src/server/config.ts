// The settings of the environment, read once and checked.
import { isIP } from 'node:net'
import { join, resolve, sep } from 'node:path'
import * as z from 'zod/mini'
import { CannotStart } from './cannot-start.ts'

const isOrigin = (url: string) => `${new URL(url).origin}/` === new URL(url).href

const Environment = z.object({
  /** Without a path: the app's own addresses begin at the root. */
  PUBLIC_URL: z.optional(z.url({ protocol: /^https?$/, abort: true }).check(z.refine(isOrigin))),
  HOST: z.prefault(z.string(), '127.0.0.1'),
  PORT: z.prefault(z.pipe(z.string().check(z.regex(/^\d+$/)), z.coerce.number<string>().check(z.maximum(65_535))), '4317'),
  DATA_DIR: z.prefault(z.string(), 'data'),
  TRUST_PROXY: z.prefault(z.enum(['0', '1']), '0'),
  /** Push services beside those of the browsers' makers; only these may be in the school's own network. */
  PUSH_HOSTS: z.prefault(z.string().check(z.refine((list) => hostsIn(list).every(isNamedHost))), ''),
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
  /** Each as `URL.host` says it: with its port where that is not 443. */
  pushHosts: readonly string[]
  /** Only a demo lets the same code in again and again. */
  isDemo: boolean
  crashAt: string | null
}

const wanted: Record<string, string> = {
  PUBLIC_URL: 'an address without a path, such as https://bookbag.example.sch.uk',
  PORT: 'a whole number from 0 to 65535',
  TRUST_PROXY: '0 or 1',
  PUSH_HOSTS: 'names of push services, separated by commas, such as push.example.sch.uk or push.example.sch.uk:8443',
}

/** Reads the settings; throws one sentence that names the setting which does not fit. One that is set to nothing is not set. */
export function readConfig(env: Record<string, string | undefined>, { isDemo = false } = {}): Config {
  const read = Environment.safeParse(given(env))
  if (!read.success) {
    const name = String(read.error.issues[0]?.path[0])
    throw new CannotStart(`The setting ${name}=${env[name]?.trim()} does not fit: it must be ${wanted[name] ?? 'a text'}.`)
  }
  const { PUBLIC_URL, HOST, PORT, DATA_DIR, TRUST_PROXY, PUSH_HOSTS, CLIENT_DIR, CRASH_AT } = read.data
  const clientDir = resolve(CLIENT_DIR ?? join(import.meta.dirname, '../../dist'))
  const dataDir = resolve(DATA_DIR)
  // Each build empties that folder, and everyone may read what lies there.
  if (`${dataDir}${sep}`.startsWith(clientDir + sep))
    throw new CannotStart(`${dataDir} is where the pages of Bookbag are built: choose another folder with DATA_DIR.`)
  return {
    publicUrl: PUBLIC_URL ? new URL(PUBLIC_URL).origin : `http://localhost:${PORT}`,
    host: HOST,
    port: PORT,
    dataDir,
    clientDir,
    isProxyTrusted: TRUST_PROXY === '1',
    pushHosts: hostsIn(PUSH_HOSTS).map((host) => new URL(`https://${host}`).host),
    isDemo,
    crashAt: CRASH_AT ?? null,
  }
}

function hostsIn(list: string): string[] {
  return list.split(/[\s,]+/).filter(Boolean)
}

/** A name, perhaps with a port, and nothing else: browsers give no push service by its number. */
function isNamedHost(host: string): boolean {
  const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : null
  return url !== null && isOrigin(url.href) && !isIP(url.hostname.replace(/^\[|\]$/g, '')) && /^[\w.-]+(:\d+)?$/.test(host)
}

/** `HOST= npm start` means no HOST: an empty one would listen on every network. Windows' `set PORT=4318 && npm start` leaves a space. */
function given(env: Record<string, string | undefined>): Record<string, string> {
  const trimmed = Object.entries(env).map(([name, value = '']) => [name, value.trim()] as const)
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''))
}

/** `demo` tells a demo from a school: how its people come in. */
type Places = {
  database: string
  lettersKey: string
  pushKey: string
  lock: string
  demo: string
  media: string
  uploads: string
}

/** Where a school's things lie below DATA_DIR. `uploads` and `media` share a disk, so that a file can be renamed from one to the other. */
export function foldersOf({ dataDir }: Pick<Config, 'dataDir'>): Places {
  return {
    database: join(dataDir, 'bookbag.sqlite'),
    lettersKey: join(dataDir, 'letters.key'),
    pushKey: join(dataDir, 'push.key'),
    lock: join(dataDir, 'lock.sqlite'),
    demo: join(dataDir, 'demo.json'),
    media: join(dataDir, 'media'),
    uploads: join(dataDir, 'uploads'),
  }
}
