// Before all journeys: one demo school is made, and every test starts from a copy of it.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startSchool } from '../src/testing/running/school.ts'

/** Where the template is, for the workers. */
export const TEMPLATE = 'BOOKBAG_TEMPLATE'

/** Playwright asks for a default export here, as for its configuration. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  if (!existsSync(resolve(import.meta.dirname, '../dist/sw.js')))
    throw new Error('The app is not built yet: npm test builds it first.')
  const dataDir = await mkdtemp(join(tmpdir(), 'bookbag-template-'))
  const school = await startSchool({ isDemo: true, dataDir })
  await school.close()
  process.env[TEMPLATE] = dataDir
  return () => rm(dataDir, { recursive: true, force: true })
}
