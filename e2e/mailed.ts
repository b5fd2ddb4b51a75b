// A school that writes e-mails, in the test's own process: its clock goes where the test puts it, its mail server is on this machine.
import { type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test'
import { contract } from '../src/api/contract.ts'
import { type CastSchool, type Person, startSchool } from '../src/testing/cast.ts'
import type { Received } from '../src/testing/mail/inbox.ts'
import { startClock } from '../src/testing/moved-clock.ts'
import { signIn } from '../src/testing/running/signed-in.ts'
import { type SmtpSchool, startSmtpSchool } from '../src/testing/smtp-school.ts'
import { watch } from './watch.ts'

export type Mailed = CastSchool & {
  smtp: SmtpSchool
  /** By the school's clock, ms since 1970. */
  nowMs: () => number
  /** It is this time, as the clock at school says it next; and what is due has been sent. */
  waitFor: (clock: string) => Promise<void>
  /** A browser of nobody, as of who opens a letter elsewhere. */
  stranger: (options?: BrowserContextOptions) => Promise<Page>
  /** A new browser of this person, signed in by a code from the device that they have. */
  device: (person: Exclude<Person, 'stranger'>, options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<{ mailed: Mailed }>({
  mailed: async ({ browser }, give) => {
    const smtp = await startSmtpSchool()
    // It is morning there, whatever the time is here.
    const { nowMs, moveTo } = startClock('10:30')
    const school = await startSchool({ now: () => new Date(nowMs()).toISOString(), env: smtp.env })
    const watched = watch([])
    const stranger: Mailed['stranger'] = async (options = {}) => {
      const context = await browser.newContext({ baseURL: school.server.url, ...options })
      watched.add(context, school.server.url)
      return context.newPage()
    }
    await give({
      ...school,
      smtp,
      nowMs,
      stranger,
      async waitFor(clock) {
        moveTo(clock)
        school.server.context.wakePushes()
        await school.server.settled()
      },
      async device(person, options) {
        const { code } = await school.as(person).call(contract.join.transferCode, {})
        const page = await stranger(options)
        await signIn(page.context(), school.server.url, code)
        return page
      },
    })
    await school.close()
    await smtp.close()
    expect(watched.wrongs()).toEqual([])
  },
})

/** The newest of this many letters to the address, once they are there. */
export async function letterTo({ smtp }: Mailed, address: string, count: number): Promise<Received> {
  await expect.poll(() => smtp.inbox(address).length).toBe(count)
  return smtp.inbox(address).at(-1)!
}

/** The letter as a mail program shows it, which knows nothing of Bookbag. */
export async function show(page: Page, letter: Received): Promise<void> {
  await page.goto('about:blank')
  await page.setContent(letter.shown.html ?? '')
}
