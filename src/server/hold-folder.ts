// DATA_DIR is made where it is missing, and belongs to this process as long as it serves.
import { CannotStart } from './cannot-start.ts'
import { type Config, foldersOf } from './config.ts'
import { makeFolder } from './make-folder.ts'
import { keepPrivate } from './private-files.ts'
import { isDamaged } from './startup-problem.ts'
import { hold } from './store/lock.ts'

/** Throws FolderInUse while another Bookbag serves it. */
export async function holdFolder(config: Config): Promise<{ letGo: () => void }> {
  const { lock } = foldersOf(config)
  await makeFolder(config.dataDir)
  await keepPrivate(config)
  try {
    return hold(lock)
  } catch (error) {
    if (isDamaged(error)) throw new CannotStart(`${lock} is damaged. Nothing is kept in it: please delete it and start again.`)
    throw error
  }
}
