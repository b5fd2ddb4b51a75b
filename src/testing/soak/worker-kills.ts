// Kills the service worker again and again, each time just after it was woken to send (F14).
import type { Page } from '@playwright/test'
import { SYNC_TAG } from '../../device/worker-messages.ts'

const WAKE_BEFORE = 300

export type WorkerKills = { count: () => number; stop: () => void }

/** `every` in ms. */
export async function killWorkers(page: Page, every: number): Promise<WorkerKills> {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  let registrationId = ''
  let count = 0
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    registrationId = registrations.findLast((one) => !one.isDeleted)?.registrationId ?? registrationId
  })
  await session.send('ServiceWorker.enable')
  const kill = async () => {
    const sync = { origin, registrationId, tag: SYNC_TAG, lastChance: false }
    if (registrationId) await session.send('ServiceWorker.dispatchSyncEvent', sync)
    await new Promise((done) => setTimeout(done, WAKE_BEFORE))
    await session.send('ServiceWorker.stopAllWorkers')
    count++
  }
  const timer = setInterval(() => void kill().catch(() => undefined), every)
  return { count: () => count, stop: () => clearInterval(timer) }
}
