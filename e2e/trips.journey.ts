// The coach: two taps by a leader, with and without signal, and one true time on every family's phone.
import type { Page } from '@playwright/test'
import { crash, open, reopen } from '../src/testing/running/acts.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, offline, online, test } from './fixtures.ts'

/** The demo's trip: Oak, led by Tara, a quarter of an hour late. */
const card = (page: Page) => page.getByRole('region', { name: 'Canterbury Cathedral' })
const news = (page: Page) => card(page).getByRole('status').first()
const changes = (page: Page) => card(page).getByRole('listitem')

async function tell(page: Page, status: string, then = 'Tell families now'): Promise<void> {
  await card(page).getByRole('button', { name: status, exact: true }).click()
  await card(page).getByRole('button', { name: then }).first().click()
}

test('two taps on the coach are on the family’s open phone, and there again without signal @tablet', async ({ as }) => {
  const sam = await as('family2')
  await untilOfflineReady(sam)
  await expect(news(sam)).toContainText('Late')
  const tara = await as('tripLeader', '/trips')
  await tell(tara, 'On time')
  await expect(card(tara).getByText(/Families were told: On time/)).toBeVisible()
  await expect(news(sam)).toContainText('On time')
  await offline(sam)
  await reopen(sam)
  await expect(news(sam)).toContainText('On time')
  await expect(changes(sam)).toHaveCount(3)
})

test('what Tara tapped without signal arrives after Olu’s later word, and changes nothing that is true', async ({ as }) => {
  const sam = await as('family2')
  const tara = await as('tripLeader', '/trips')
  await untilOfflineReady(tara)
  await offline(tara)
  await tell(tara, 'Late …', '45 min late')
  await expect(card(tara).getByText(/is kept on this device and goes out as soon as there is signal/)).toBeVisible()
  const olu = await as('office', '/trips')
  await tell(olu, 'Back')
  await expect(news(sam)).toContainText('Back at school')
  await online(tara)
  await expect(card(tara).getByText(/Families were told: Late/)).toBeVisible()
  await expect(changes(sam).nth(1)).toContainText('Late, back about')
  await expect(news(sam)).toContainText('Back at school')
  await expect(news(sam).locator('time')).toHaveCount(1)
})

test('F1: a page that crashes right after the second tap loses nothing: it is told when Bookbag opens again, once', async ({
  as,
  school,
}) => {
  const tara = await as('tripLeader', '/trips')
  await untilOfflineReady(tara)
  const cut = school.proxy.add({ path: /\/updates/ }, { kind: 'drop' })
  await tell(tara, 'Back')
  await expect(card(tara).getByText(/kept on this device/)).toBeVisible()
  await crash(tara)
  cut.remove()
  const again = await tara.context().newPage()
  await open(again, '/')
  await expect(card(again).getByText(/Families were told: Back/)).toBeVisible()
  const sam = await as('family2')
  await expect(news(sam)).toContainText('Back at school')
  await expect(changes(sam).filter({ hasText: 'Back at school' })).toHaveCount(1)
})

for (const step of ['S7', 'S8', 'S9']) {
  test(`F3: a power cut at the school at ${step} of a trip update: families read it once, when it is up again`, async ({
    as,
    school,
  }) => {
    const tara = await as('tripLeader', '/trips')
    await untilOfflineReady(tara)
    await school.restart({ CRASH_AT: step })
    await tell(tara, 'Back')
    await school.ended()
    await school.restart()
    await expect(card(tara).getByText(/Families were told: Back/)).toBeVisible({ timeout: 45_000 })
    const sam = await as('family2')
    await expect(changes(sam).filter({ hasText: 'Back at school' })).toHaveCount(1)
  })
}

test('the office plans a trip, its families see it, and nobody else', async ({ as }) => {
  const olu = await as('office', '/trips')
  const tomorrow = new Date(Date.now() + 10 * 3_600_000)
  await olu.getByRole('button', { name: 'Plan a trip' }).click()
  const form = olu.getByRole('dialog', { name: 'Plan a trip' })
  await form.getByRole('button', { name: 'Plan this trip' }).click()
  await expect(form.getByText('Where does it go?')).toBeVisible()
  await form.getByLabel('Where to').fill('Dover Castle')
  await form.getByRole('button', { name: 'Beech Year 2' }).click()
  await form.getByRole('button', { name: 'Tom Fletcher' }).click()
  const [day = '', clock = ''] = tomorrow.toISOString().slice(0, 16).split('T')
  const days = form.getByLabel('Day')
  for (const which of [days.first(), days.nth(1)]) await which.fill('2026-01-12')
  await form.getByRole('button', { name: 'Plan this trip' }).click()
  await expect(form.getByText('This trip would be over already.')).toBeVisible()
  await days.first().fill(day)
  await form.getByLabel('Leaves school').fill(clock)
  await days.nth(1).fill(new Date(Date.now() + 40 * 3_600_000).toISOString().slice(0, 10))
  await form.getByRole('button', { name: 'Plan this trip' }).click()
  await expect(olu.getByRole('list', { name: 'Planned trips' })).toContainText('Dover Castle')
  const castle = (page: Page) => page.getByRole('region', { name: 'Dover Castle' })
  const pat = await as('family')
  await expect(castle(pat)).toContainText('Leaves')
  const tom = await as('staff')
  await expect(castle(tom).getByRole('button', { name: 'Left' })).toBeVisible()
  const sam = await as('family2')
  await expect(card(sam)).toBeVisible()
  await expect(castle(sam)).toHaveCount(0)
  await olu.getByRole('link', { name: 'Who was reached of Dover Castle' }).click()
  await expect(olu.getByText('Nothing was said of this trip yet.')).toBeVisible()
  await expect(olu.getByRole('button', { name: 'Print' })).toHaveCount(0)
  await olu.goBack()
  await olu.getByRole('button', { name: 'Take off Dover Castle' }).click()
  await olu.getByRole('button', { name: 'Take it off' }).click()
  await expect(castle(pat)).toHaveCount(0)
})

test('Tara sees which families were reached, and which she has to ring', async ({ as }) => {
  await as('family2')
  const tara = await as('tripLeader', '/trips')
  const place = await tara.evaluate(async () => {
    const { trips } = (await (await fetch('/api/trips/current?v=1')).json()) as { trips: { id: string }[] }
    return `/trips/${trips[0]?.id}`
  })
  await tara.goto(place)
  await expect(tara.getByRole('heading', { name: 'Reached: 1', exact: true })).toBeVisible()
  await expect(tara.getByRole('region', { name: 'Reached: 1', exact: true })).toContainText('Sam')
  await expect(tara.getByRole('region', { name: 'Not reached: 13' })).toContainText('Dawid')
})
