// Opens the demo: seeds it once, and gives each person a sign-in link that can be used again and again.
import { existsSync } from 'node:fs'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { CannotStart } from '../startup-problem.ts'
import * as schools from '../store/schools.ts'
import { demoFile } from './entrances.ts'
import { seedDemo } from './seed.ts'

/** Seeds DATA_DIR when it holds no school yet. Refuses one that holds a real school. */
export async function prepareDemo(config: Config): Promise<void> {
  const { context, close } = await createApp({ config })
  const school = await schools.findOnly(context.db)
  await close()
  if (school && existsSync(demoFile(config))) return
  if (school)
    throw new CannotStart(`${config.dataDir} already holds a school: please give the demo a folder of its own with DATA_DIR.`)
  await seedDemo(config)
}
