// The built client as it was when the server started: a build underneath, for the next start, changes nothing of what is served.
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'

/** `packed` is Brotli's form of the same bytes. */
export type ClientFile = { bytes: Buffer<ArrayBuffer>; packed: Buffer<ArrayBuffer> | null }

/** Null where there is no such file. `path` begins with a slash. */
export type FindClientFile = (path: string) => Promise<ClientFile | null>

/**
 * Reads what keeps its name from build to build, below a megabyte, into memory. Assets carry their content in their name
 * and outlive their build (launcher/vite/dist.ts), so they are read when they are asked for.
 */
export async function openClient(clientDir: string): Promise<FindClientFile> {
  const assets = join(clientDir, 'assets') + sep
  const entries = await readdir(clientDir, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(assets))
  const read = files.map(async (file) => [addressOf(relative(clientDir, file)), await readClientFile(file)] as const)
  const kept = new Map(await Promise.all(read))
  return async (path) => {
    if (!path.startsWith('/assets/')) return kept.get(path) ?? null
    const file = resolve(clientDir, `.${path}`)
    return file.startsWith(assets) ? readClientFile(file) : null
  }
}

function addressOf(name: string): string {
  return `/${name.replaceAll(sep, '/')}`
}

async function readClientFile(file: string): Promise<ClientFile | null> {
  const [bytes, packed] = await Promise.all([readIfThere(file), readIfThere(`${file}.br`)])
  return bytes && { bytes, packed }
}

async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}
