// First run: an empty school is set up with the console's code, prints slips, and people join in under a minute.
import type { Page } from '@playwright/test'
import type { Slip } from '../src/domain/invitation.ts'
import type { School } from '../src/testing/running/school.ts'
import { open, seeArrive, writeAndPost } from '../src/testing/running/acts.ts'
import { expect, test } from './fixtures.ts'
import { untilReceived } from './unsent.ts'

test.use({ isEmpty: true })

test('set up, invite, join by the square and by the letters, and read @tablet', async ({ school, stranger }) => {
  const helen = await stranger()
  await helen.goto(await setupLink(school))
  await setUp(helen)
  await expect(helen.getByRole('navigation', { name: 'Bookbag' })).toBeVisible()

  const [forTom] = await makeSlips(helen, async () => {
    await helen.getByRole('radio', { name: /Staff/ }).check()
    await helen.getByLabel('Names, one a line').fill('Mr Fletcher')
    await helen.getByRole('group', { name: 'Their groups' }).getByRole('button', { name: 'Beech Year 2' }).click()
  })
  await expect(helen.getByText('Mr Fletcher')).toBeVisible()
  const [forPat, forSam] = await makeSlips(helen, async () => {
    const groups = helen.getByRole('group', { name: 'Groups that these families read' })
    await groups.getByRole('button', { name: 'Beech Year 2' }).click()
    await helen.getByLabel('How many slips?').fill('2')
  })

  const tom = await stranger()
  await tom.goto(forTom?.url ?? '')
  await tom.getByRole('button', { name: 'Go on' }).click()
  await expect(tom.getByRole('link', { name: 'New post' })).toBeVisible()
  expect(tom.url()).not.toContain('#')

  const pat = await stranger()
  await pat.goto(forPat?.url ?? '')
  await pat.getByRole('button', { name: 'Go on' }).click()
  await pat.getByLabel('Your name').fill('Pat')
  await pat.getByRole('button', { name: 'Start reading' }).click()
  await expect(pat.getByRole('heading', { name: 'Ferncliff Primary School' })).toBeVisible()

  const sam = await stranger()
  await sam.goto('/join')
  await sam.getByLabel('Your code').fill((forSam?.letters ?? '').toLowerCase())
  await sam.getByRole('button', { name: 'Go on' }).click()
  await sam.getByLabel('Your name').fill('Sam')
  await sam.getByRole('button', { name: 'Start reading' }).click()
  await expect(sam.getByRole('heading', { name: 'Ferncliff Primary School' })).toBeVisible()

  await writeAndPost(helen, { caption: 'Welcome to Bookbag' })
  await untilReceived(helen)
  await seeArrive(pat, 'Welcome to Bookbag')
  await seeArrive(sam, 'Welcome to Bookbag')
})

test('a wrong, a used and a guessed code get the same plain sentence, and a stranger sees nothing else', async ({
  school,
  stranger,
}) => {
  const una = await stranger()
  await una.goto('/setup#wrong-code')
  await setUp(una)
  await expect(una.getByText('This set-up code does not work')).toBeVisible()

  const helen = await stranger()
  const link = await setupLink(school)
  await helen.goto(link)
  await setUp(helen)
  await expect(helen.getByRole('navigation', { name: 'Bookbag' })).toBeVisible()
  const guest = await stranger()
  await guest.goto(link)
  await expect(guest.getByText(/already set up/)).toBeVisible()

  const slips = await makeSlips(helen, async () => {
    const groups = helen.getByRole('group', { name: 'Groups that these families read' })
    await groups.getByRole('button', { name: 'Beech Year 2' }).click()
    await helen.getByLabel('How many slips?').fill('1')
  })
  const pat = await stranger()
  for (const page of [pat, una]) {
    await page.goto('/join')
    await page.getByLabel('Your code').fill(slips[0]?.letters ?? '')
    await page.getByRole('button', { name: 'Go on' }).click()
    if (page === pat) {
      await page.getByLabel('Your name').fill('Pat')
      await page.getByRole('button', { name: 'Start reading' }).click()
      await expect(page.getByRole('heading', { name: 'Ferncliff Primary School' })).toBeVisible()
    }
  }
  await expect(una.getByText('This code does not work')).toBeVisible()
  await una.goto('/review')
  await expect(una.getByLabel('Your code')).toBeVisible()
  await expect(una.getByRole('navigation', { name: 'Bookbag' })).toHaveCount(0)
})

test('a ten-minute code carries a sign-in to another device, once', async ({ school, stranger }) => {
  const helen = await stranger()
  await helen.goto(await setupLink(school))
  await setUp(helen)
  await open(helen, '/settings')
  await helen.getByRole('button', { name: 'Get a code' }).click()
  const digits = (await helen.getByText(/^\d{3} \d{3}$/).textContent()) ?? ''
  const tablet = await stranger()
  await tablet.goto('/join')
  await tablet.getByLabel('Your code').fill(digits)
  await tablet.getByRole('button', { name: 'Go on' }).click()
  await expect(tablet.getByRole('link', { name: 'Review' })).toBeVisible()
  const una = await stranger()
  await una.goto('/join')
  await una.getByLabel('Your code').fill(digits)
  await una.getByRole('button', { name: 'Go on' }).click()
  await expect(una.getByText('This code does not work')).toBeVisible()
})

async function setupLink(school: School): Promise<string> {
  await expect.poll(() => school.printed()).toMatch(/\/setup#\S+/)
  return /https?:\S+\/setup#\S+/.exec(school.printed())?.[0] ?? ''
}

async function setUp(page: Page): Promise<void> {
  await page.getByLabel('Name of the school').fill('Ferncliff Primary School')
  await page.getByLabel('Your name, as the head').fill('Helen Marsh')
  await page.getByLabel('Classes, years and clubs').fill('Willow Reception\nBeech Year 2')
  await page.getByRole('button', { name: 'Set up the school' }).click()
}

/** What the squares and letters on the sheet hold, read from the answer that they are drawn from. */
async function makeSlips(page: Page, fillIn: () => Promise<void>): Promise<Slip[]> {
  await open(page, '/people')
  await fillIn()
  const answer = page.waitForResponse((one) => one.url().includes('/api/invitations') && one.request().method() === 'POST')
  await page.getByRole('button', { name: /^Make \d+ slips?$/ }).click()
  const { slips } = (await (await answer).json()) as { slips: Slip[] }
  const sheet = page.getByRole('list', { name: 'Slips' })
  await expect(sheet.getByRole('listitem')).toHaveCount(slips.length)
  const half = (slips[0]?.letters.length ?? 0) / 2
  await expect(sheet).toContainText(`${slips[0]?.letters.slice(0, half)} ${slips[0]?.letters.slice(half)}`)
  return slips
}
