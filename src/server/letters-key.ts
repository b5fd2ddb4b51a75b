// The secret that typed codes are kept under.
import { randomBytes } from 'node:crypto'
import { type Config, foldersOf } from './config.ts'
import { readSecret, writeSecret } from './secret-file.ts'

const BYTES = 32

/** The key, made where there is none yet. Without the old one the letters on unused slips open nothing; their QR codes still do. */
export async function readLettersKey(config: Pick<Config, 'dataDir'>): Promise<Uint8Array> {
  const path = foldersOf(config).lettersKey
  const kept = await readSecret(path)
  if (kept?.length === BYTES) return kept
  const key = randomBytes(BYTES)
  await writeSecret(config, path, key)
  return key
}
