// What is done to a browser behind the app's back.
import { type CDPSession, expect, type Page } from '@playwright/test'

/** Of the origin's service worker, as the browser calls it. */
export async function registrationOf(session: CDPSession): Promise<string> {
  let found: string | undefined
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    found = registrations.find((one) => !one.isDeleted)?.registrationId ?? found
  })
  await session.send('ServiceWorker.enable')
  await expect.poll(() => found).toBeTruthy()
  return found ?? ''
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
