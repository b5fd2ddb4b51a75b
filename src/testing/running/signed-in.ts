// A person's device outside the journeys: signed in without the screens, and ready to work without a line.
import type { BrowserContext, Page } from '@playwright/test'
import { contract } from '../../api/contract.ts'
import type { Me } from '../../api/contract/join.ts'
import { type Caller, createCaller } from '../caller.ts'
import { reopen } from './acts.ts'
import type { School } from './school.ts'

/** Signs the browser in by the API; the reply's cookie is the context's. */
export async function signIn(context: BrowserContext, url: string, code: string): Promise<Me> {
  const reply = await context.request.post(`${url}/api/sessions?v=1`, { data: { code, deviceName: 'Test device' } })
  if (reply.status() !== 200) throw new Error(`Signing in was answered ${reply.status()}: ${await reply.text()}`)
  return (await reply.json()) as Me
}

/** A device of this person that has no browser: past the proxy, by the API alone. */
export async function signedInCaller({ directUrl }: School, code: string): Promise<Caller> {
  const person = createCaller(directUrl)
  await person.call(contract.join.signIn, { code, deviceName: 'Tablet' })
  return person
}

/** Resolves when the service worker has everything and controls the page. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')
  if (await page.evaluate(() => navigator.serviceWorker.controller === null)) await reopen(page)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
}
