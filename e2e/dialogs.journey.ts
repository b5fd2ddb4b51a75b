// Every dialog, and the screens that are reached only by doing something: axe finds nothing, light and dark.
import type { Page } from '@playwright/test'
import { refusals } from '../src/api/problem.ts'
import { open, seeArrive, send, write, writeAndPost } from '../src/testing/running/acts.ts'
import { expectNoViolations } from './axe.ts'
import { expectGoodControls } from './controls.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, test } from './fixtures.ts'
import { makeSlip } from './slip.ts'

test('axe finds nothing while a post is written, waits and is decided', async ({ as }) => {
  const tom = await as('staff', '/capture')
  await untilOfflineReady(tom)
  await write(tom, { caption: 'Looked at', photos: 2 })
  await tom.getByRole('radio', { name: /Pupils are shown/ }).check()
  await tom.getByRole('checkbox', { name: 'Beech Year 2' }).check()
  await expectNoViolations(tom, 'a filled capture page')
  await look(tom, 'Start again')
  await tom.getByRole('radio', { name: /Nobody can be recognised/ }).check()
  await offline(tom)
  await send(tom)
  await expectNoViolations(tom, 'a saved post')
  await tom.getByRole('link', { name: 'See it in the outbox' }).click()
  await look(tom, 'Delete')

  const helen = await as('head', '/capture')
  await writeAndPost(helen, { caption: 'Read on at https://example.org/boats' })
  await open(helen, '/')
  // Before she reads further down, where new posts wait behind the pill.
  await seeArrive(helen, 'Read on at')
  await look(helen, /^Photo/)
  await look(helen, 'Take down')
  await helen.getByRole('link', { name: /example\.org/ }).click()
  await lookAtDialog(helen, 'leaving')
  await open(helen, '/review')
  await look(helen, 'Return')
  await look(helen, 'Delete')
  await open(helen, '/outbox')
  await look(helen, 'Take down')
})

test('axe finds nothing while people join, change and leave', async ({ as, stranger }) => {
  const helen = await as('head', '/people')
  const slip = await makeSlip(helen)
  const guest = await stranger()
  await guest.goto(slip.url)
  await expect(guest.getByRole('button', { name: 'Go on' })).toBeVisible()
  await expectNoViolations(guest, 'a scanned slip')
  await guest.getByRole('button', { name: 'Go on' }).click()
  await expect(guest.getByLabel('Your name')).toBeVisible()
  await expectNoViolations(guest, 'a name to be given')

  await open(helen, '/people')
  await look(helen, /^Remove/)
  await look(helen, /^Cancel slip/)
  await helen.getByLabel('Find someone').fill('Sam')
  await look(helen, 'Change Sam')
  for (const name of ['New slip for a new device', 'Remove from the school']) {
    await helen.getByRole('button', { name: 'Change Sam' }).click()
    await helen.getByRole('button', { name }).click()
    await lookAtDialog(helen, name)
  }
  await open(helen, '/permissions')
  await look(helen, 'Paste a list')
  await open(helen, '/settings')
  await look(helen, 'Sign out of this device')

  const sam = await as('family2', '/')
  await open(helen, '/people')
  await helen.getByLabel('Find someone').fill('Sam')
  await helen.getByRole('button', { name: 'Change Sam' }).click()
  await helen.getByRole('button', { name: 'Remove from the school' }).click()
  await helen.getByRole('checkbox', { name: 'Yes, remove Sam' }).check()
  await helen.getByRole('button', { name: 'Remove now' }).click()
  await expect(sam.getByText(/no longer have access/)).toBeVisible()
  await expectNoViolations(sam, 'no access')
})

test('axe finds nothing on the steps for an iPhone, nor where a session or a version is over', async ({ as }) => {
  const pat = await as('family', '/settings', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) Safari/605' })
  await look(pat, 'Show me how')
  const notices = { 'session.missing': 'Please sign in again', 'client.outdated': 'Bookbag has a new version' } as const
  for (const [code, title] of Object.entries(notices) as [keyof typeof notices, string][]) {
    const tom = await as('staff', '/settings')
    const { status } = refusals[code]
    await tom.route('**/api/me?**', (route) => route.fulfill({ status, json: { problem: code, sentence: title } }))
    await tom.reload()
    await expect(tom.getByText(title)).toBeVisible()
    await expectNoViolations(tom, title)
  }
})

/** Opens a dialog by its first button, looks at it, and closes it. */
async function look(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await lookAtDialog(page, String(button))
}

async function lookAtDialog(page: Page, where: string): Promise<void> {
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectNoViolations(page, where)
  await expectGoodControls(page, where)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
