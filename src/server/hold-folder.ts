// DATA_DIR is made where it is missing, and belongs to this process as long as it serves.
import { type Config, foldersOf } from './config.ts'
import { makeFolder } from './make-folder.ts'
import { hold } from './store/lock.ts'

/** Throws FolderInUse while another Bookbag serves it. */
export async function holdFolder(config: Config): Promise<{ letGo: () => void }> {
  await makeFolder(config.dataDir)
  return hold(foldersOf(config).lock)
}
