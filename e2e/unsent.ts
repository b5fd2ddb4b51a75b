// How much waits on a device, read from its databases: what the outbox says in words may change, this does not.
import { expect, type Page } from '@playwright/test'
import { readDevice, readDrafts } from '../src/testing/history/read-device.ts'
import { open } from '../src/testing/running/acts.ts'

/** Entries on this device that the school does not have yet. */
export async function countUnsent(page: Page): Promise<number> {
  const records = await readDevice(page, 'this device')
  return records.flatMap((record) => record.entries).filter((entry) => entry.state !== 'received').length
}

type Kept = { caption: string; photos: number; isDeclared: boolean }

/** Waits until what is being written is on the device: its words, this many prepared photos, and who is in them for whom. */
export async function untilDraftKept(page: Page, expected: Kept): Promise<void> {
  const kept = async () =>
    (await readDrafts(page)).map(({ caption, photos, consent, audience }) => ({
      caption,
      photos: photos.filter((photo) => photo.state === 'ready' && photo.altText !== '').length,
      isDeclared: consent !== null && audience !== null,
    }))
  await expect.poll(kept).toContainEqual(expected)
}

/** Opens the outbox and waits until nothing is left to send. */
export async function untilReceived(page: Page, timeout = 20_000): Promise<void> {
  await open(page, '/outbox')
  await expect(page.getByRole('heading', { name: 'Outbox' })).toBeVisible()
  await expect.poll(() => countUnsent(page), { timeout }).toBe(0)
  await expect(page.getByRole('list', { name: 'On this device' })).toHaveCount(0)
}

/** Backoff may be minutes: a person taps "Send now". */
export async function sendUntilReceived(page: Page, origin = ''): Promise<void> {
  await open(page, `${origin}/outbox`)
  await expect(async () => {
    const now = page.getByRole('button', { name: 'Send now' }).first()
    if (await now.isVisible()) await now.click({ timeout: 1000 })
    await expect.poll(() => countUnsent(page), { timeout: 2500 }).toBe(0)
  }).toPass({ timeout: 30_000 })
}
