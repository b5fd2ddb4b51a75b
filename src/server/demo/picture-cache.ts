// The demo's pictures are drawn once and kept beside the installed packages, so that a second demo starts in seconds.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, constants, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { SchoolWork } from './pictures.ts'
import type { Drawing } from './posts.ts'

const KEPT = resolve(import.meta.dirname, '../../../node_modules/.cache/bookbag')

export type Pictures = (kind: SchoolWork, seed: number) => Uint8Array<ArrayBuffer>

/**
 * Draws of what is wanted what is not kept yet, and reads all. The drawing is done by a process
 * of its own (draw.ts), which ends when this one is told to: this one opens no SVG, since its decoders are limited to what
 * families' photos come in.
 */
export async function makePictures(wanted: readonly Drawing[], told?: AbortSignal): Promise<Pictures> {
  const kept = await keptFolder()
  if (kept) return drawInto(kept, wanted, told)
  const folder = await mkdtemp(join(tmpdir(), 'bookbag-pictures-'))
  try {
    return await drawInto(folder, wanted, told)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function drawInto(folder: string, wanted: readonly Drawing[], told?: AbortSignal): Promise<Pictures> {
  const style = await styleOfDrawings()
  const fileOf = (kind: SchoolWork, seed: number) => join(folder, `${kind.replaceAll(' ', '-')}-${seed}-${style}.jpg`)
  const tasks = wanted.flatMap(({ kind, seed }) => [kind, String(seed), fileOf(kind, seed)])
  await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'draw.ts'), ...tasks], told && { signal: told })
  const drawn = new Map<string, Uint8Array<ArrayBuffer>>()
  for (const { kind, seed } of wanted) drawn.set(`${kind} ${seed}`, new Uint8Array(await readFile(fileOf(kind, seed))))
  return (kind, seed) => drawn.get(`${kind} ${seed}`) ?? new Uint8Array()
}

/** Null where the packages belong to someone else. */
async function keptFolder(): Promise<string | null> {
  try {
    await mkdir(KEPT, { recursive: true })
    await access(KEPT, constants.W_OK)
    return KEPT
  } catch {
    return null
  }
}

/** Changes when the drawings do. */
async function styleOfDrawings(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(import.meta.dirname)).toSorted())
    if (/^pictures.*(?<!\.test)\.ts$/.test(name)) hash.update(await readFile(join(import.meta.dirname, name)))
  return hash.digest('hex').slice(0, 8)
}
