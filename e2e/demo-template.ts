// Before all journeys: one demo school is made, and every test starts from a copy of it.
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { startSchool } from '../src/testing/running/school.ts'

/** Where the template is, for the workers. */
export const TEMPLATE = 'BOOKBAG_TEMPLATE'

const SETTLE_LIMIT = 120_000

/** Playwright asks for a default export here, as for its configuration. */
export default async function makeTemplate(): Promise<() => Promise<void>> {
  if (!existsSync(resolve(import.meta.dirname, '../dist/sw.js')))
    throw new Error('The app is not built yet: npm test builds it first.')
  const dataDir = await mkdtemp(join(tmpdir(), 'bookbag-template-'))
  const school = await startSchool({ isDemo: true, dataDir })
  await settled(dataDir).finally(() => school.close())
  process.env[TEMPLATE] = dataDir
  return () => rm(dataDir, { recursive: true, force: true })
}

/** Every job of the demo is done: else each copy would draw its photos' widths anew, beside the test that it is for. */
async function settled(dataDir: string): Promise<void> {
  const database = new DatabaseSync(join(dataDir, 'bookbag.sqlite'), { readOnly: true })
  const count = (state: string) =>
    Number(database.prepare('select count(*) as count from delivery where state = ?').get(state)?.['count'])
  const limit = Date.now() + SETTLE_LIMIT
  while (count('waiting') > 0 && Date.now() < limit) await wait(100)
  const left = { waiting: count('waiting'), failed: count('failed') }
  database.close()
  if (left.waiting + left.failed > 0)
    throw new Error(`Of the jobs of the demo school ${left.waiting} wait and ${left.failed} failed.`)
}
