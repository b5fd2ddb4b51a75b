// A secret of the school's server: a file in DATA_DIR for its owner's eyes only, written once and whole.
import { readFile, rename } from 'node:fs/promises'
import type { Config } from './config.ts'
import { isAbsent, syncFolder, writeSynced } from './media/folders.ts'

/** Its bytes, or null where there is none. */
export async function readSecret(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: unknown) => {
    if (isAbsent(error)) return null
    throw error
  })
}

/** On the disk, whole and under its name, before this resolves. `path` lies in DATA_DIR itself. */
export async function writeSecret({ dataDir }: Pick<Config, 'dataDir'>, path: string, bytes: Uint8Array): Promise<void> {
  await writeSynced(`${path}.new`, bytes, 0o600)
  await rename(`${path}.new`, path)
  await syncFolder(dataDir)
}
