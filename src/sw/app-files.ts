// The files of this version of the app, kept for starting at once and offline. Staff screens only where staff are, and of
// other languages the one that is read here.
import { keepFact, readFact } from '../device/facts.ts'
import { SHARED } from '../device/stores.ts'
import { isOurs } from './is-ours.ts'

/** As vite-plugin-pwa writes it; `revision` is null where the name carries a hash. */
export type ManifestEntry = { url: string; revision: string | null }

/** `url` absolute; `key` is what it is kept under. */
type AppFile = { url: string; key: string; isStaff: boolean; language: string | null; isHashed: boolean }

export type AppFiles = {
  /** Keeps everything for a version that is being installed. Throws when one file did not come whole. */
  keepForInstall: () => Promise<void>
  /** Keeps what this device has come to need since: for staff, or of another language. */
  keepNeeded: () => Promise<void>
  /** Drops files of older versions, but for the one before: another tab may still run it. */
  dropOld: () => Promise<void>
  /** The kept file of this address, or null. */
  find: (url: string) => Promise<Response | null>
  /** Whether this address is a file of this version. */
  has: (url: string) => boolean
  shellUrl: string
}

const CACHE = 'app'
/** As the build names them (launcher/vite/chunk-names.ts). */
const LANGUAGE_FILE = /^\/assets\/languages\/(\w+?)(-staff)?-[\w-]{8}\.js$/

export function createAppFiles(manifest: readonly ManifestEntry[], base: string): AppFiles {
  const files = manifest.map((entry) => fileOf(entry, base))
  const keys = new Map(files.map((file) => [file.url, file.key]))

  const keep = async (wanted: readonly AppFile[]) => {
    const cache = await caches.open(CACHE)
    // One at a time: the page is loading as well.
    for (const file of wanted) if (!(await cache.match(file.key))) await keepFile(cache, file, files)
  }

  // Asked last, for someone may sign in meanwhile.
  const keepNeeded = async () => {
    const hasStaff = (await readFact(SHARED, 'hasStaff')) === true
    const language = await readFact(SHARED, 'language')
    await keep(files.filter((file) => (hasStaff || !file.isStaff) && (file.language ?? language) === language))
  }

  return {
    shellUrl: new URL('/shell.html', base).href,
    async keepForInstall() {
      await keep(files.filter((file) => !file.isStaff && file.language === null))
      await keepNeeded()
    },
    keepNeeded,
    async dropOld() {
      const mine = files.map((file) => file.key)
      const before = (await readFact(SHARED, 'appFiles')) ?? []
      const stay = new Set([...mine, ...before])
      const cache = await caches.open(CACHE)
      for (const request of await cache.keys()) if (!stay.has(request.url)) await cache.delete(request)
      await keepFact(SHARED, 'appFiles', mine)
    },
    has: (url) => keys.has(url),
    async find(url) {
      const cache = await caches.open(CACHE)
      return (await cache.match(keys.get(url) ?? url, { ignoreVary: true })) ?? null
    },
  }
}

function fileOf({ url: path, revision }: ManifestEntry, base: string): AppFile {
  const { href, pathname } = new URL(path, base)
  const key = revision === null ? href : `${href}?revision=${revision}`
  const [, language = null, staff] = LANGUAGE_FILE.exec(pathname) ?? []
  const isStaff = pathname.startsWith('/assets/staff/') || staff !== undefined
  return { url: href, key, isStaff, language, isHashed: revision === null }
}

async function keepFile(cache: Cache, file: AppFile, all: readonly AppFile[]): Promise<void> {
  const response = await fetch(file.url, { cache: file.isHashed ? 'default' : 'reload', credentials: 'same-origin' })
  if (!(await isOurs(response.clone(), file.url, all)))
    throw new Error(`What came for ${file.url} is not Bookbag's: ${response.status}.`)
  await cache.put(file.key, response)
}
