// A person's device in the soak: a browser window that is signed in, written on, disturbed, and read at the end.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Me } from '../../api/contract/join.ts'
import type { Observation } from '../history/observation.ts'
import { readDevice } from '../history/read-device.ts'
import type { DeviceRecord } from '../history/records.ts'
import { fill, type Queued } from './queue.ts'

export type SoakDevice = {
  name: string
  memberId: string
  page: () => Page
  /** Puts posts into the outbox as if they had been saved there, and notes that they were. */
  write: (posts: readonly Queued[]) => Promise<void>
  /** Opens a fresh page: the old one is closed as a thumb closes it. */
  reopen: () => Promise<void>
  /** Ends every service worker of the browser, in the middle of whatever it does. */
  killWorkers: () => Promise<void>
  waiting: () => Promise<number>
  records: () => Promise<DeviceRecord[]>
}

/** `aheadMs`: how wrong its clock is. */
export async function startDevice(
  browser: Browser,
  url: string,
  code: string,
  name: string,
  saw: (observation: Observation) => void,
  aheadMs = 0,
): Promise<SoakDevice> {
  const context = await browser.newContext({
    baseURL: url,
    userAgent: `Bookbag soak ${name}`,
    viewport: { width: 390, height: 844 },
  })
  if (aheadMs !== 0) await turnClock(context, aheadMs)
  const reply = await context.request.post('/api/sessions?v=1', { data: { code, deviceName: name } })
  const { member } = (await reply.json()) as Me
  let page = await opened(context)
  const records = () => readDevice(page, name)
  return {
    name,
    memberId: member.id,
    page: () => page,
    records,
    async write(posts) {
      await fill(page, member.id, posts)
      for (const { entry } of posts) {
        const attachments = entry.submission.attachments.map(({ id, sha256 }) => ({ id, sha256 }))
        saw({ kind: 'saved', at: Date.now(), device: name, postId: entry.postId, version: 1, attachments })
      }
    },
    async reopen() {
      await page.close()
      page = await opened(context)
    },
    async killWorkers() {
      const session = await context.newCDPSession(page)
      await session.send('ServiceWorker.enable')
      await session.send('ServiceWorker.stopAllWorkers')
      await session.detach()
    },
    waiting: () => page.evaluate(countWaiting, `bookbag-${member.id}`),
  }
}

/** Behind a captive portal the first page is no page of ours: the next visit is. */
async function opened(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto('/outbox').catch(() => null)
  return page
}

/** Runs in the page. */
function countWaiting(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error(`${name} does not open`))
    opening.onsuccess = () => {
      const range = IDBKeyRange.bound(['waiting', -Infinity], ['waiting', Infinity])
      const counting = opening.result.transaction('entries').objectStore('entries').index('inOrder').count(range)
      counting.onsuccess = () => {
        opening.result.close()
        resolve(counting.result)
      }
    }
  })
}

/** Runs before every page of the context: its clock is wrong by so much. */
async function turnClock(context: BrowserContext, aheadMs: number): Promise<void> {
  await context.addInitScript((ahead) => {
    const RealDate = Date
    globalThis.Date = new Proxy(RealDate, {
      construct: (real, given: [number]) => (given.length > 0 ? new real(...given) : new real(real.now() + ahead)),
      get: (real, key) => (key === 'now' ? () => real.now() + ahead : (Reflect.get(real, key) as unknown)),
    })
  }, aheadMs)
}
