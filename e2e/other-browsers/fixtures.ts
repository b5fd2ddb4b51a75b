// What the journeys in another browser start from: a demo school behind TLS, and a device of that browser for each person.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type TestInfo, test as base } from '@playwright/test'
import type { OtherBrowser } from '../../src/launcher/other-browsers.js'
import { startSecureFront } from '../../src/testing/proxy/secure-front.ts'
import type { Browser } from '../../src/testing/other-browsers/driver.ts'
import { startFirefox } from '../../src/testing/other-browsers/firefox.ts'
import { createPerson, type Person } from '../../src/testing/other-browsers/person.ts'
import { startWebKit } from '../../src/testing/other-browsers/webkit.ts'
import { type Codes, readCodes, type School, startSchool } from '../../src/testing/running/school.ts'
import { TEMPLATE } from '../demo-template.ts'
import { createProof, type Proof } from './proof.ts'

/** A school that is reached as in the world: over TLS, for WebKit drops `__Host-` cookies elsewhere. */
export type SecureSchool = Pick<School, 'url' | 'dataDir'> & {
  codes: Codes
  /** Nothing answers any more: no line, and no server at the end of it. */
  goAway: () => Promise<void>
  comeBack: () => Promise<void>
}

/** One school, and one device for each person, from the first step of a file to its last. */
export type InBrowser = {
  otherBrowser: OtherBrowser
  driven: Browser
  school: SecureSchool
  proof: Proof
  /** Who has a device by now. */
  everyone: Person[]
  helen: Person
  tom: Person
  pat: Person
}

const programs = { firefox: '', WebKitWebDriver: '', MiniBrowser: '', Xvfb: '', openssl: '' }
const nowhere: OtherBrowser = { name: 'Firefox', programs, missing: ['firefox'] }

const comesIn = async (
  { driven, school, everyone }: Pick<InBrowser, 'driven' | 'school' | 'everyone'>,
  give: (one: Person) => Promise<void>,
) => {
  const person = createPerson(await driven.device(), school.url)
  everyone.push(person)
  await give(person)
}

export const test = base.extend<{ evidence: null }, InBrowser>({
  otherBrowser: [nowhere, { scope: 'worker', option: true }],
  driven: [
    async ({ otherBrowser: { name, programs } }, give) => {
      const driven = await (name === 'Firefox' ? startFirefox(programs.firefox) : startWebKit(programs))
      await give(driven)
      await driven.close()
    },
    { scope: 'worker' },
  ],
  school: [
    async ({}, give) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'bookbag-school-'))
      await cp(process.env[TEMPLATE] ?? '', dataDir, { recursive: true })
      const front = await startSecureFront(new URL('http://127.0.0.1'))
      if (!front) throw new Error('openssl could not make a certificate.')
      const url = `https://localhost:${front.port}`
      const school = await startSchool({ isDemo: true, dataDir, env: { PUBLIC_URL: url } })
      front.setTarget(new URL(school.directUrl))
      const goAway = async () => {
        front.setDown(true)
        await school.kill()
      }
      const comeBack = async () => {
        await school.restart()
        front.setDown(false)
      }
      await give({ url, dataDir, codes: await readCodes(dataDir), goAway, comeBack })
      await front.close()
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
  everyone: [async ({}, give) => give([]), { scope: 'worker' }],
  helen: [comesIn, { scope: 'worker' }],
  tom: [comesIn, { scope: 'worker' }],
  pat: [comesIn, { scope: 'worker' }],
  /** No page complained; and of a step that failed, what each screen showed. */
  evidence: [
    async ({ driven, everyone }, give, info) => {
      const before = driven.complaints().length
      await give(null)
      if (info.status !== info.expectedStatus) for (const one of everyone) await show(one, info)
      expect(driven.complaints().slice(before), 'what pages complained about').toEqual([])
    },
    { auto: true },
  ],
})

async function show({ device, read }: Person, info: TestInfo): Promise<void> {
  const path = info.outputPath(`screen-${info.attachments.length}.png`)
  await writeFile(path, await device.screenshot())
  await info.attach('screen', { path })
  console.log(`Seen in ${path}: ${await read()}`)
}

export { expect }
