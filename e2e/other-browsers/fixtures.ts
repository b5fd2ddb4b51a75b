// What the journeys in another browser start from: a demo school behind TLS, and a device of that browser for each person.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type TestInfo, test as base } from '@playwright/test'
import { findOtherBrowsers, type OtherBrowser } from '../../src/launcher/other-browsers.js'
import type { Browser } from '../../src/testing/other-browsers/driver.ts'
import { startFirefox } from '../../src/testing/other-browsers/firefox.ts'
import { createPerson, type Person } from '../../src/testing/other-browsers/person.ts'
import { startWebKit } from '../../src/testing/other-browsers/webkit.ts'
import { TEMPLATE } from '../demo-template.ts'
import { createProof, type Proof } from './proof.ts'
import { type SecureSchool, startSecureSchool } from './secure-school.ts'

/** One school, and one device for each person, from the first step of a file to its last. */
export type InBrowser = {
  engine: OtherBrowser['name']
  driven: Browser
  school: SecureSchool
  proof: Proof
  helen: Person
  tom: Person
  pat: Person
  /** Leads the demo's trip of Oak; Sam's child is on it. */
  tara: Person
  sam: Person
}

type Around = Pick<InBrowser, 'driven' | 'school' | 'proof'>

const comesIn = async ({ driven, school, proof }: Around, give: (one: Person) => Promise<void>) => {
  const person = createPerson(await driven.device(), school.url)
  proof.follow(person)
  await give(person)
}

export const test = base.extend<{ evidence: null }, InBrowser>({
  engine: ['Firefox', { scope: 'worker', option: true }],
  driven: [
    async ({ engine }, give) => {
      const driven = await start(engine)
      await give(driven)
      await driven.close()
    },
    { scope: 'worker' },
  ],
  school: [
    async ({ engine }, give) => {
      const dataDir = await mkdtemp(join(tmpdir(), `bookbag-school-${engine}-`))
      await cp(process.env[TEMPLATE] ?? '', dataDir, { recursive: true })
      const school = await startSecureSchool(dataDir)
      await give(school)
      await school.close()
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  proof: [
    async ({ school }, give) => {
      const proof = await createProof(school.dataDir)
      await give(proof)
      await proof.close()
    },
    { scope: 'worker' },
  ],
  helen: [comesIn, { scope: 'worker' }],
  tom: [comesIn, { scope: 'worker' }],
  pat: [comesIn, { scope: 'worker' }],
  tara: [comesIn, { scope: 'worker' }],
  sam: [comesIn, { scope: 'worker' }],
  /** Nothing went wrong on any page; and of a step that failed, what each screen showed. */
  evidence: [
    async ({ driven, proof }, give, info) => {
      await give(null)
      if (info.status !== info.expectedStatus) for (const person of proof.people()) await show(person, info)
      expect(await driven.complaints(), 'what went wrong on a page').toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

function start(engine: OtherBrowser['name']): Promise<Browser> {
  const programs = findOtherBrowsers().find(({ name }) => name === engine)?.programs
  if (!programs) throw new Error(`There is no ${engine} here.`)
  return engine === 'Firefox' ? startFirefox(programs.firefox) : startWebKit(programs)
}

export async function show({ device, read }: Person, info: TestInfo): Promise<void> {
  const path = info.outputPath(`screen-${info.attachments.length}.png`)
  await writeFile(path, await device.screenshot())
  await info.attach('screen', { path })
  console.log(`Seen in ${path}: ${await read()}`)
}
