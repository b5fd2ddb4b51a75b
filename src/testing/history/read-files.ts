// The files of a school: what was sent, what is served of it, and what is still arriving.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { FileRecord } from './records.ts'

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
const WIDTH = /(?:^|[-./])(480|1080|2048)(?:\.|$)/

/** Every file below `media` and `uploads` whose path names an attachment. `now` in ms. */
export async function readFiles(dataDir: string, now: number): Promise<FileRecord[]> {
  const records: FileRecord[] = []
  for (const folder of ['media', 'uploads']) {
    if (!existsSync(join(dataDir, folder))) continue
    for (const entry of await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true })) {
      const id = ID.exec(join(entry.parentPath, entry.name))?.[0]
      // A running school moves and erases files meanwhile: one that is gone again is in its next place, or in none.
      const record =
        entry.isFile() && id ? await fileRecord(join(entry.parentPath, entry.name), id, folder, now).catch(ifGone) : null
      if (record) records.push(record)
    }
  }
  return records
}

async function fileRecord(path: string, id: string, folder: string, now: number): Promise<FileRecord> {
  const [bytes, { mtimeMs, size }] = [await readFile(path), await stat(path)]
  const width = WIDTH.exec(basename(path).replace(id, ''))?.[1]
  const place = folder === 'uploads' ? 'upload' : width ? 'rendition' : 'kept'
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { place, id, sha256, size, ageMs: now - mtimeMs, ...(width ? { width: Number(width) } : {}) }
}

function ifGone(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
