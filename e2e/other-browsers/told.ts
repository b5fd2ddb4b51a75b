// A school that tells a real Firefox of its news: its clock goes where the test puts it, and Mozilla's push service is one on this machine.
import { test as base } from '@playwright/test'
import { contract } from '../../src/api/contract.ts'
import { findOtherBrowsers, type OtherBrowser } from '../../src/launcher/other-browsers.js'
import type { Browser } from '../../src/testing/other-browsers/driver.ts'
import { startFirefox } from '../../src/testing/other-browsers/firefox.ts'
import { type FirefoxItself, firefoxItself } from '../../src/testing/other-browsers/firefox-itself.ts'
import { createPerson, type Person } from '../../src/testing/other-browsers/person.ts'
import type { FirefoxService } from '../../src/testing/push/firefox-service.ts'
import { expect, show } from './fixtures.ts'
import { startToldSchool, type ToldSchool } from './told-school.ts'

/** Firefox's line to its push service. */
export const PUSH = 'dom.push.connection.enabled'

export type ToldFirefox = Browser & { itself: FirefoxItself; person: (name: 'family' | 'family2') => Promise<Person> }

export type Told = {
  engine: OtherBrowser['name']
  service: FirefoxService
  school: ToldSchool
  firefox: ToldFirefox
  /** One whose windows are all private. */
  privateFirefox: ToldFirefox
  pat: Person
}

export const test = base.extend<{ evidence: null }, Told>({
  engine: ['Firefox', { scope: 'worker', option: true }],
  school: [
    async ({ engine }, give) => {
      if (engine !== 'Firefox') throw new Error(`There is no push service for ${engine} here.`)
      const school = await startToldSchool()
      await give(school)
      await school.close()
    },
    { scope: 'worker' },
  ],
  service: [({ school }, give) => give(school.service), { scope: 'worker' }],
  firefox: [({ school, service }, give) => comesIn(school, service, {}, give), { scope: 'worker' }],
  privateFirefox: [
    ({ school, service }, give) => comesIn(school, service, { 'browser.privatebrowsing.autostart': true }, give),
    { scope: 'worker' },
  ],
  pat: [async ({ firefox }, give) => give(await firefox.person('family')), { scope: 'worker' }],
  /** Nothing went wrong on any page, nor on the way to it; and of a step that failed, what Pat saw. */
  evidence: [
    async ({ service, firefox, pat }, give, info) => {
      await give(null)
      if (info.status !== info.expectedStatus) await show(pat, info)
      expect(await firefox.complaints(), 'what went wrong on a page').toEqual([])
      expect(service.faults(), 'what no push service would take').toEqual([])
    },
    { auto: true },
  ],
})

type Preferences = Record<string, string | number | boolean>

/** WebDriver takes Firefox's line to its push service away, and its notifications are the system's, which is not there. */
async function comesIn(
  { as, url }: ToldSchool,
  { address }: FirefoxService,
  more: Preferences,
  give: (firefox: ToldFirefox) => Promise<void>,
): Promise<void> {
  const program = findOtherBrowsers().find(({ name }) => name === 'Firefox')?.programs.firefox ?? ''
  const preferences = {
    'dom.push.serverURL': address,
    'dom.push.testing.allowInsecureServerURL': true,
    'dom.push.retryBaseInterval': 100,
    'alerts.useSystemBackend': false,
    ...more,
  }
  const { bidi, ...firefox } = await startFirefox(program, { preferences, isOpen: true })
  const itself = firefoxItself(bidi)
  await itself.prefer(PUSH, true)
  await give({
    ...firefox,
    itself,
    async person(name) {
      const { code } = await as(name).call(contract.join.transferCode, {})
      const person = createPerson(await firefox.device(), url)
      await person.open(`/join#${code}`)
      await person.tap('button', 'Go on')
      await person.see('Ferncliff Primary School')
      return person
    },
  })
  await firefox.close()
}

export { expect }
