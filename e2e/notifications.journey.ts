// Notifications in a real browser: what its push service would deliver is shown, opens the right place, and counts as delivered.
import type { Page } from '@playwright/test'
import { pushMessage } from '../src/domain/push-message.ts'
import { untilOfflineReady } from '../src/testing/running/signed-in.ts'
import { expect, test } from './fixtures.ts'

const words = { title: 'Late, back about 16:25', body: 'News of the trip.', lang: 'en-GB', dir: 'ltr' } as const

test.use({ permissions: ['camera', 'background-sync', 'notifications'] })

/** As the browser's push service does: through the developer protocol, for the real ones are out of reach here. */
async function deliver(page: Page, origin: string, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first) resolve(first.registrationId)
    })
  })
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data })
  await session.detach()
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return (await registration.getNotifications()).map(({ title, tag }) => ({ title, tag }))
  })

test('a push is shown, newer news of the same trip takes its place, and one that nobody can read is shown too', async ({
  as,
  school,
}) => {
  const sam = await as('family2')
  await untilOfflineReady(sam)
  const tripId = await sam.evaluate(async () => {
    const { trips } = (await (await fetch('/api/trips/current?v=1')).json()) as { trips: { id: string }[] }
    return trips[0]?.id ?? ''
  })
  const late = pushMessage({ kind: 'trip', tripId, status: 'late' }, words, school.url)
  await deliver(sam, school.url, JSON.stringify(late))
  await expect.poll(() => shown(sam)).toEqual([{ title: words.title, tag: tripId.replaceAll('-', '') }])
  const back = pushMessage({ kind: 'trip', tripId, status: 'back' }, { ...words, title: 'Back at school' }, school.url)
  await deliver(sam, school.url, JSON.stringify(back))
  await expect.poll(() => shown(sam)).toEqual([{ title: 'Back at school', tag: tripId.replaceAll('-', '') }])
  await deliver(sam, school.url, 'cut')
  await expect.poll(async () => (await shown(sam)).map(({ title }) => title)).toContain('News from school')
})

test('a push that comes while Bookbag is closed tells the school that the news was delivered, not that it was opened', async ({
  as,
}) => {
  const sam = await as('family2', '/settings')
  await untilOfflineReady(sam)
  const tara = await as('tripLeader', '/trips')
  const origin = new URL(sam.url()).origin
  await sam.goto(`${origin}/healthz`)
  const tripId = await tara.evaluate(async () => {
    const { trips } = (await (await fetch('/api/trips/current?v=1')).json()) as { trips: { id: string }[] }
    return trips[0]?.id ?? ''
  })
  await deliver(sam, origin, JSON.stringify(pushMessage({ kind: 'trip', tripId, status: 'late' }, words, origin)))
  await expect(async () => {
    await tara.goto(`/trips/${tripId}`)
    await expect(tara.getByRole('region', { name: 'Reached: 1', exact: true })).toContainText('delivered', { timeout: 2000 })
  }).toPass()
})

test('in Settings a family reads what notifications there would be, and no browser asks before a tap', async ({ as }) => {
  const pat = await as('family', '/settings')
  const section = pat.getByRole('region', { name: 'Notifications' })
  await expect(section).toContainText('One message a day, at 17:30')
  await expect(section.getByRole('button', { name: 'Tell me on this device' })).toBeVisible()
})
