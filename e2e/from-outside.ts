// What is done to a browser behind the app's back.
import { type CDPSession, expect, type Page } from '@playwright/test'

type Worker = {
  /** As the browser calls it. */
  registrationId: string
  /** Kills it in the middle of whatever it does. */
  stop: () => Promise<void>
}

/** The origin's service worker. */
export async function workerOf(session: CDPSession): Promise<Worker> {
  let found: string | undefined
  const running = new Set<string>()
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    found = registrations.find((one) => !one.isDeleted)?.registrationId ?? found
  })
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const one of versions) {
      if (one.runningStatus === 'running') running.add(one.versionId)
      else running.delete(one.versionId)
    }
  })
  await session.send('ServiceWorker.enable')
  await expect.poll(() => found).toBeTruthy()
  const stop = async () => {
    expect(running.size, 'a worker runs').toBeGreaterThan(0)
    // Asked again: now and then Chromium starts it anew at once. And until it is gone: a page that comes meanwhile crashes Chromium.
    await expect(async () => {
      for (const versionId of running) await session.send('ServiceWorker.stopWorker', { versionId })
      await expect.poll(() => running.size, { timeout: 3000 }).toBe(0)
    }).toPass({ timeout: 30_000, intervals: [500] })
  }
  return { registrationId: found ?? '', stop }
}

/** As if the holder of the lock had not moved for a minute. */
export async function ageLock(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const database = (await indexedDB.databases()).find((one) => one.name?.startsWith('bookbag-'))
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(database?.name ?? '')
      opening.onerror = () => reject(new Error('unread'))
      opening.onsuccess = () => {
        const facts = opening.result.transaction('facts', 'readwrite').objectStore('facts')
        const reading = facts.get('sending')
        reading.onsuccess = () => facts.put({ ...(reading.result as object), at: Date.now() - 61_000 }, 'sending')
        facts.transaction.oncomplete = () => {
          opening.result.close()
          resolve()
        }
      }
    })
  })
}

/** Whether no page, worker or frozen tab is in the middle of a change to what is kept: each store can be written to within a second. */
export function isStoreFree(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map((one) => one.name ?? '')
    const written = names.map(
      (name) =>
        new Promise<boolean>((resolve) => {
          const opening = indexedDB.open(name)
          opening.onsuccess = () => {
            const database = opening.result
            const change = database.transaction([...database.objectStoreNames], 'readwrite')
            change.oncomplete = () => resolve(true)
            setTimeout(() => resolve(false), 1000)
            database.close()
          }
        }),
    )
    return !(await Promise.all(written)).includes(false)
  })
}
