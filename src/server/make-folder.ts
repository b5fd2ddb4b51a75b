// Makes a folder and those above it, for the user alone who runs Bookbag.
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Children's photos lie in it: whoever else uses the machine has nothing to see there. */
const OWNER_ONLY = 0o700

/** Not `recursive: true`, which never returns below a folder such as /proc, where it asks for the same one again and again. */
export async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) await makeFolder(above)
  try {
    await mkdir(path, { mode: OWNER_ONLY })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
}
