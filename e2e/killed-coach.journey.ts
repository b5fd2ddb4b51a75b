// F1 for the coach: the browser killed with kill -9 after the second tap, before the word has arrived and after; it is told once.
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readDevice } from '../src/testing/history/read-device.ts'
import { readSchool } from '../src/testing/history/read-school.ts'
import type { Fault } from '../src/testing/proxy/rule.ts'
import { open } from '../src/testing/running/acts.ts'
import { type BrowserProcess, removeProfile, startBrowser } from '../src/testing/running/browser-process.ts'
import { signIn } from '../src/testing/running/signed-in.ts'
import { expect, test } from './fixtures.ts'

const moments: readonly { name: string; fault: Fault; atSchool: number }[] = [
  { name: 'before it has arrived', fault: { kind: 'drop' }, atSchool: 0 },
  { name: 'after it has arrived, before the school’s answer', fault: { kind: 'lost reply' }, atSchool: 1 },
]

for (const { name, fault, atSchool } of moments) {
  test(`F1: killed ${name}, Tara’s word is still on the device, and families are told once`, async ({ school, codes }) => {
    const told = async () => (await readSchool(school.dataDir)).tripUpdates.filter(({ status }) => status === 'back').length
    const profile = await mkdtemp(join(tmpdir(), 'bookbag-profile-'))
    const first = await startBrowser(profile)
    try {
      await signIn(first.context, school.url, codes.tripLeader.code)
      const page = await pageOf(first)
      await open(page, `${school.url}/trips`)
      school.proxy.add({ path: /\/updates/ }, fault)
      await page.getByRole('button', { name: 'Back', exact: true }).click()
      await page.getByRole('button', { name: 'Tell families now' }).click()
      await expect(page.getByText('is kept on this device')).toBeVisible()
      await expect.poll(told).toBe(atSchool)
    } finally {
      await first.kill()
    }
    const again = await startBrowser(profile)
    try {
      const page = await pageOf(again)
      await page.goto(`${school.url}/manifest.webmanifest`)
      const left = (await readDevice(page, 'killed device')).flatMap(({ tripEntries }) => tripEntries)
      expect(left.map(({ state }) => state)).toEqual(['waiting'])
      school.proxy.clear()
      // Chromium writes cookies every half minute: a killed one may have forgotten the session.
      await signIn(again.context, school.url, codes.tripLeader.code)
      await open(page, `${school.url}/trips`)
      await expect(page.getByText('Families were told: Back')).toBeVisible()
      expect(await told()).toBe(1)
    } finally {
      await again.kill()
      await removeProfile(profile)
    }
  })
}

async function pageOf({ context }: BrowserProcess): Promise<Page> {
  return context.pages()[0] ?? (await context.newPage())
}
