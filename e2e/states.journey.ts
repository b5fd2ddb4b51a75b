// Screens on which something is wrong, missing, waited for or asked: axe finds nothing, and what can be tapped has size and name.
import type { Page } from '@playwright/test'
import type { MyAddress } from '../src/api/contract/letters.ts'
import { reopen } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expectNoViolations } from './axe.ts'
import { expectGoodControls } from './controls.ts'
import { expect, offline, test } from './fixtures.ts'
import { expectTellsWithoutColours } from './forced.ts'

async function look(page: Page, where: string): Promise<void> {
  await expectNoViolations(page, where)
  await expectGoodControls(page, where)
  await expectTellsWithoutColours(page, where)
}

test('whatever a family is told or asked can be read by axe: a wrong code, nothing found, no signal, letters that wait or came back', async ({
  as,
  stranger,
}) => {
  const una = await stranger()
  await una.goto('/join')
  await una.getByLabel('Your code').fill('AAAA AAAA')
  await una.getByRole('button', { name: 'Go on' }).click()
  await expect(una.getByText(/This code does not work/)).toBeVisible()
  await look(una, 'a wrong code')

  const pat = await as('family', '/find#zeppelin')
  await expect(pat.getByRole('heading', { name: /^Nothing found/ })).toBeVisible()
  await look(pat, 'nothing found')
  for (const state of ['waiting', 'refused', 'confirmed'] as const satisfies readonly MyAddress['state'][]) {
    const mine: MyAddress = { address: 'pat@family.example', state, stillTo: null, wantsDigest: true }
    await pat.route('**/api/letters?**', (route) => route.fulfill({ json: { canSend: true, mine } }))
    await pat.goto('/settings')
    await expect(pat.getByRole('region', { name: 'News by e-mail' })).toContainText('pat@family.example')
    if (state === 'refused') await pat.getByRole('button', { name: 'Change' }).click()
    await look(pat, `letters, ${state}`)
  }
  await pat.unrouteAll()
  await pat.goto('/')
  await untilOfflineReady(pat)
  await offline(pat)
  await reopen(pat)
  await expect(pat.getByText('No signal. You see what this device has kept.')).toBeVisible()
  await look(pat, 'no signal')
})

test('whatever staff still have to mend can be read by axe: a post with too many words, a trip without a place @tablet', async ({
  as,
}) => {
  const tom = await as('staff', '/capture')
  await tom.getByLabel('Caption', { exact: true }).fill('Too long. '.repeat(250))
  await tom.getByRole('radio', { name: /Pupils are shown/ }).check()
  await tom
    .getByLabel('Photos from this device', { exact: true })
    .setInputFiles({ name: 'film.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(tom.getByText(/too long/).first()).toBeVisible()
  await expect(tom.getByText('One file is not in the post')).toBeVisible()
  await look(tom, 'a post to mend')
  const olu = await as('office', '/trips')
  await olu.getByRole('button', { name: 'Plan a trip' }).click()
  const form = olu.getByRole('dialog', { name: 'Plan a trip' })
  await form.getByRole('button', { name: 'Beech Year 2' }).click()
  await form.getByRole('button', { name: 'Plan this trip' }).click()
  await expect(form.getByText('Where does it go?')).toBeVisible()
  await look(olu, 'a trip to mend')
})
