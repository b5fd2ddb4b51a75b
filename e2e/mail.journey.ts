// News by e-mail: an address given and confirmed, the day told at half past five, the coach at once, and an end to it.
import type { Page } from '@playwright/test'
import { contract } from '../src/api/contract.ts'
import { HOUR } from '../src/domain/time.ts'
import { headersNamed, type Received } from '../src/testing/mail/inbox.ts'
import { spoilt } from '../src/testing/mail/spoilt.ts'
import { photo } from '../src/testing/photos.ts'
import { open } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { send, sentPhoto } from '../src/testing/sending.ts'
import { createTeller, planTrip } from '../src/testing/trips.ts'
import { expectNoViolations } from './axe.ts'
import { letterTo, type Mailed, show, test } from './mailed.ts'
import { expect } from './fixtures.ts'

const PAT = 'pat@family.example'
const SAM = 'sam@family.example'

test('Pat gives her address, hears of the day at half past five and of the coach at once, and ends it with one tap', async ({
  mailed,
}) => {
  const { smtp } = mailed
  await confirmSam(mailed)
  const pat = await mailed.device('family')
  const asked: string[] = []
  pat.on('request', (request) => request.method() === 'POST' && asked.push(new URL(request.url()).pathname))
  await open(pat, '/settings')
  await untilOfflineReady(pat)

  await giveAddress(pat, 'pat@family, una@example.com')
  await expect(section(pat)).toContainText('Please check this address')
  expect(asked.filter((path) => path.startsWith('/api/letters'))).toEqual([])
  smtp.refuse('pat@famly.example', { code: 550 })
  await giveAddress(pat, 'pat@famly.example')
  await expect(section(pat)).toContainText('An e-mail is on its way to pat@famly.example')
  await mailed.server.settled()
  await open(pat, '/settings')
  await expect(section(pat)).toContainText('No e-mail arrives at pat@famly.example')
  await section(pat).getByRole('button', { name: 'Change the address' }).click()
  await giveAddress(pat, PAT)
  await expect(section(pat)).toContainText(`An e-mail is on its way to ${PAT}`)

  // The worker that answers for the app's own pages has the browser in which she reads the letter.
  const reader = await pat.context().newPage()
  await show(reader, await letterTo(mailed, PAT, 1))
  await reader.getByRole('link', { name: 'Yes, send it here' }).click()
  await expect(reader.getByRole('heading')).toHaveText('Do you want news of Ferncliff Primary School by e-mail?')
  await expectNoViolations(reader, 'the page that confirms an address')
  await open(pat, '/settings')
  await expect(section(pat)).toContainText(`An e-mail is on its way to ${PAT}`)
  await reader.getByRole('button', { name: 'Yes, send it here' }).click()
  await expect(reader.getByRole('heading')).toHaveText('Done. News now comes to your e-mail address.')
  await reader.getByRole('link', { name: 'Open Bookbag' }).click()
  await expect(reader.getByRole('navigation', { name: 'Bookbag' })).toBeVisible()
  await open(pat, '/settings')
  await expect(section(pat)).toContainText(`News goes to ${PAT}.`)
  await expectDigest(pat, true)

  // Where her address counts, she chooses for each group, as with a device that tells her.
  const beech = pat.getByLabel('New posts of Beech Year 2')
  await beech.selectOption('At once')
  await expect(beech).toHaveValue('instant')
  await publish(mailed)
  await mailed.waitFor('17:29')
  expect(smtp.inbox(PAT)).toHaveLength(1)
  await mailed.waitFor('17:30')
  const digest = await letterTo(mailed, PAT, 2)
  expect(digest.shown.subject).toBe('1 new post at Ferncliff Primary School')
  expectNobodyIn(digest)
  const stop = /^<(.*)>$/.exec(headersNamed(digest, 'list-unsubscribe')[0] ?? '')?.[1] ?? ''
  const una = await mailed.stranger()
  await show(una, digest)
  await una.getByRole('link', { name: 'Stop these e-mails' }).click()
  expect(una.url()).toBe(stop)
  await expect(una.getByRole('heading')).toHaveText('Stop the daily e-mail of Ferncliff Primary School?')
  await expectNoViolations(una, 'the page that stops the digest')
  await open(pat, '/settings')
  await expectDigest(pat, true)
  await una.getByRole('button', { name: 'Stop the daily e-mail' }).click()
  await expect(una.getByRole('heading')).toHaveText('Done. The daily e-mail does not come any more.')
  await expectNoEvening(mailed, 2)

  const { id } = await planTrip(
    mailed.as('office'),
    { groupIds: [mailed.groups.beech], leaderIds: [mailed.ids.tripLeader] },
    mailed.nowMs(),
  )
  const eta = new Date(mailed.nowMs() + HOUR).toISOString()
  await createTeller(mailed.as('tripLeader'), mailed.nowMs).tell(id, 'late', eta)
  const late = await letterTo(mailed, PAT, 3)
  expect(late.shown.subject).toBe('Late – trip of Ferncliff Primary School')
  expectNobodyIn(late)
  await show(reader, late)
  await reader.getByRole('link', { name: 'See the trip' }).click()
  await expect(reader.getByText('Canterbury Cathedral')).toBeVisible()

  await open(pat, '/settings')
  await expectDigest(pat, false)
  // Within the tap itself the tick stands where it was put, and does not jump back until the school has answered.
  expect(
    await section(pat)
      .getByRole('checkbox')
      .evaluate((box: HTMLInputElement) => {
        box.click()
        return box.checked
      }),
  ).toBe(true)
  await expectDigest(pat, true)
  await publish(mailed)
  await mailed.waitFor('17:30')
  await letterTo(mailed, PAT, 4)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await fetch(stop, { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' })).status).toBe(200)
  await expectNoEvening(mailed, 4)
  await open(pat, '/settings')
  await expectDigest(pat, false)

  expect((await una.goto(spoilt(stop)))?.status()).toBe(404)
  await expect(una.getByRole('heading')).toHaveText('This link does not work.')
  await expectNoViolations(una, 'the page of a wrong link')
})

const section = (page: Page) => page.getByRole('region', { name: 'News by e-mail' })

async function giveAddress(page: Page, address: string): Promise<void> {
  await section(page).getByLabel('Your e-mail address').fill(address)
  await section(page).getByRole('button', { name: 'Send me an e-mail' }).click()
}

async function expectDigest(page: Page, isWanted: boolean): Promise<void> {
  await expect(section(page).getByRole('checkbox', { name: 'One e-mail a day when there is something new' })).toBeChecked({
    checked: isWanted,
  })
}

/** Sam, who hears of the same posts each evening. */
async function confirmSam(mailed: Mailed): Promise<void> {
  await mailed.as('family2').call(contract.letters.ask, { address: SAM })
  const letter = await letterTo(mailed, SAM, 1)
  const [link = ''] = /http\S+/.exec(letter.shown.text ?? '') ?? []
  await fetch(link, { method: 'POST' })
}

/** A post for the whole school, with a photo, by Tom; Helen publishes it. */
async function publish({ as }: Mailed): Promise<void> {
  const { id } = await send(as('staff'), [sentPhoto(await photo({ width: 640, height: 480 }))])
  await as('head').call(contract.posts.publish, { version: 1 }, { params: { id } })
}

/** There is news, of which Sam is told and Pat is not. */
async function expectNoEvening(mailed: Mailed, letters: number): Promise<void> {
  const before = mailed.smtp.inbox(SAM).length
  await publish(mailed)
  await mailed.waitFor('17:30')
  await letterTo(mailed, SAM, before + 1)
  expect(mailed.smtp.inbox(PAT)).toHaveLength(letters)
}

/** Neither caption nor name, no photo, and nothing that is fetched from anywhere. */
function expectNobodyIn({ shown }: Received): void {
  const { subject = '', text = '', html = '', attachments } = shown
  expect(`${subject} ${text} ${html}`).not.toMatch(/boat|Tom|Helen|Tara|Pat\b|Beech|Canterbury|<img|<link|src=|url\(/)
  expect(attachments).toEqual([])
}
