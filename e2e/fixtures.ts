// What every journey starts from: a school of its own behind the fault proxy, and people who are signed in without the UI.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test'
import { signIn } from '../src/testing/running/signed-in.ts'
import { type Codes, type Role, readCodes, type School, startSchool } from '../src/testing/running/school.ts'
import { open } from '../src/testing/running/acts.ts'
import { TEMPLATE } from './demo-template.ts'
import { createProof, type Proof } from './proof.ts'
import { type Watch, watch } from './watch.ts'

type Fixtures = {
  /** An empty school instead of the demo's. */
  isEmpty: boolean
  /** Wrongs that this test provokes on purpose. */
  allowed: RegExp[]
  /** The demo school with the cast, fresh for this test. */
  school: School
  codes: Codes
  /** What no page may do: leave the origin, break the content security policy, throw. Asserted after each test. */
  watched: Watch
  /** The history of this test; the checker's verdict over I1 to I7 is asserted after it. */
  proof: Proof
  /** A device of this person, signed in and showing a page of the app; with null none yet. */
  as: (who: Role, path?: string | null, options?: BrowserContextOptions) => Promise<Page>
  /** A device of a stranger. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Fixtures>({
  isEmpty: [false, { option: true }],
  allowed: [[], { option: true }],
  school: async ({ isEmpty }, give) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'bookbag-school-'))
    if (!isEmpty) await cp(process.env[TEMPLATE] ?? '', dataDir, { recursive: true })
    const school = await startSchool({ isDemo: !isEmpty, dataDir })
    await give(school)
    await school.close()
    await rm(dataDir, { recursive: true, force: true })
  },
  codes: async ({ school }, give) => give(await readCodes(school.dataDir)),
  watched: async ({ allowed }, give) => {
    const watched = watch(allowed)
    await give(watched)
    expect(watched.wrongs()).toEqual([])
  },
  proof: async ({ school }, give) => {
    const proof = createProof(school)
    await give(proof)
    // Erasure after a takedown is a job: it may take a moment.
    await expect.poll(() => proof.verdict(), { timeout: 20_000 }).toEqual([])
    await proof.close()
  },
  stranger: async ({ browser, school, watched, proof }, give) => {
    await give(async (options = {}) => {
      const context = await browser.newContext({ baseURL: school.url, ...options })
      watched.add(context, school.url)
      proof.follow(context)
      return context.newPage()
    })
  },
  as: async ({ stranger, school, codes, proof }, give) => {
    await give(async (who, path = '/', options = {}) => {
      const page = await stranger(options)
      const { member } = await signIn(page.context(), school.url, codes[who].code)
      proof.isSignedIn(page, member.id)
      if (path !== null) await open(page, path)
      return page
    })
  },
})

export { expect }

export async function offline(page: Page): Promise<void> {
  await page.context().setOffline(true)
}

export async function online(page: Page): Promise<void> {
  await page.context().setOffline(false)
}
