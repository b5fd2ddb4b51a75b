// The secret that typed codes are kept under: a file beside the database, for its owner's eyes only.
import { randomBytes } from 'node:crypto'
import { readFile, rename } from 'node:fs/promises'
import { type Config, foldersOf } from './config.ts'
import { isAbsent, syncFolder, writeSynced } from './media/folders.ts'

const BYTES = 32

/** The key, made where there is none yet. Without the old one the letters on unused slips open nothing; their QR codes still do. */
export async function readLettersKey(config: Pick<Config, 'dataDir'>): Promise<Uint8Array> {
  const path = foldersOf(config).lettersKey
  const kept = await readFile(path).catch((error: unknown) => {
    if (isAbsent(error)) return null
    throw error
  })
  return kept?.length === BYTES ? kept : makeKey(config, path)
}

async function makeKey({ dataDir }: Pick<Config, 'dataDir'>, path: string): Promise<Uint8Array> {
  const key = randomBytes(BYTES)
  await writeSynced(`${path}.new`, key, 0o600)
  await rename(`${path}.new`, path)
  await syncFolder(dataDir)
  return key
}
