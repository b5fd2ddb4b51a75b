// Opens the demo: seeds it once, and gives each person a sign-in link that can be used again and again.
import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createApp } from '../app.ts'
import { CannotStart } from '../cannot-start.ts'
import { type Config, foldersOf } from '../config.ts'
import * as schools from '../store/schools.ts'
import { keepPrivate } from '../private-files.ts'
import { seedDemo } from './seed.ts'

/** Where the demo is made, below DATA_DIR; it moves up when it is whole. */
const MAKING = 'demo-in-the-making'

/** Seeds DATA_DIR when it holds no school yet, and starts over where that was interrupted. Refuses one that holds a real school. */
export async function prepareDemo(config: Config, told?: AbortSignal): Promise<void> {
  const isDemo = existsSync(foldersOf(config).demo)
  const hasSchool = await holdsSchool(config)
  if (hasSchool && isDemo) return
  if (hasSchool || (!isDemo && (await holdsPhotos(config))))
    throw new CannotStart(`${config.dataDir} already holds a school: please give the demo a folder of its own with DATA_DIR.`)
  console.log('Making the demo, once: a school with three weeks of posts. This takes about half a minute ...')
  const making = { ...config, dataDir: join(config.dataDir, MAKING) }
  await rm(making.dataDir, { recursive: true, force: true })
  await seedDemo(making, told)
  await moveIn(making, config)
  await keepPrivate(config)
}

async function holdsSchool(config: Config): Promise<boolean> {
  const { context, close } = await createApp({ config })
  const school = await schools.findOnly(context.db)
  await close()
  return school !== null
}

/** Photos without a database are perhaps half a backup. */
async function holdsPhotos(config: Config): Promise<boolean> {
  const { media, uploads } = foldersOf(config)
  const found = await Promise.all([media, uploads].map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))
  return found.flat().some((entry) => entry.isFile())
}

/** The file that tells a demo comes first, and the database last: whatever stands between them is made anew at the next start. */
async function moveIn(making: Config, config: Config): Promise<void> {
  const from = foldersOf(making)
  const to = foldersOf(config)
  for (const rest of ['-wal', '-shm']) await rm(`${to.database}${rest}`, { force: true })
  for (const part of ['demo', 'media', 'uploads', 'lettersKey', 'pushKey', 'database'] as const) {
    await rm(to[part], { recursive: true, force: true })
    await rename(from[part], to[part])
  }
  await rm(making.dataDir, { recursive: true })
}
