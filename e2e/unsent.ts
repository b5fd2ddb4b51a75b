// How much waits on a device, read from its databases: what the outbox says in words may change, this does not.
import { expect, type Page } from '@playwright/test'
import { readDevice, readDrafts } from '../src/testing/history/read-device.ts'
import { open } from './acts.ts'

/** Entries on this device that the school does not have yet. */
export async function countUnsent(page: Page): Promise<number> {
  const records = await readDevice(page, 'this device')
  return records.flatMap((record) => record.entries).filter((entry) => entry.state !== 'received').length
}

/** Waits until these words and this many prepared photos of what is being written are on the device. */
export async function untilDraftKept(page: Page, caption: string, photos = 0): Promise<void> {
  const kept = async () =>
    (await readDrafts(page)).map((draft) => ({
      caption: draft.caption,
      photos: draft.photos.filter(({ state }) => state === 'ready').length,
    }))
  await expect.poll(kept).toContainEqual({ caption, photos })
}

/** Opens the outbox and waits until nothing is left to send. */
export async function untilReceived(page: Page, timeout = 20_000): Promise<void> {
  await open(page, '/outbox')
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeVisible()
  await expect.poll(() => countUnsent(page), { timeout }).toBe(0)
  await expect(page.getByRole('list', { name: 'On this device' })).toHaveCount(0)
}

/** Backoff may be minutes: a person taps "Send now". */
export async function sendUntilReceived(page: Page): Promise<void> {
  await open(page, '/outbox')
  await expect(async () => {
    const now = page.getByRole('button', { name: 'Send now' }).first()
    if (await now.isVisible()) await now.click({ timeout: 1000 })
    await expect.poll(() => countUnsent(page), { timeout: 2500 }).toBe(0)
  }).toPass({ timeout: 30_000 })
}
