// A device for tests: an empty store, a network to a model school, and pages that share both as tabs of one browser do.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { vi } from 'vitest'
import type { Me } from '../../api/contract/join.ts'
import { Refused, type ProblemCode } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import { FakeCaches } from './fake-caches.ts'
import { FakeNetwork } from './fake-network.ts'
import { ModelSchool } from './model-school.ts'

export type Device = { school: ModelSchool; network: FakeNetwork }

/** A new device, and a school that knows it. The browser's parts are put into place for the test that runs. */
export function newDevice(): Device {
  const school = new ModelSchool()
  const network = new FakeNetwork(school)
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('caches', new FakeCaches())
  vi.stubGlobal('fetch', network.fetch)
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('dispatchEvent', page.dispatchEvent.bind(page))
  vi.stubGlobal('reportError', (error: unknown) => {
    throw error
  })
  return { school, network }
}

/** A new device whose school knows this member as signed in, and their page. */
export async function deviceOf(me: Me): Promise<{ device: Device; page: Page }> {
  const device = newDevice()
  device.school.signedIn = me.member.id
  const page = await openPage()
  await page.session.keepMe(me)
  return { device, page }
}

export type Page = Awaited<ReturnType<typeof openPage>>

/** The device layer as a new page (or worker) loads it: its own memory, the same store. */
export async function openPage() {
  vi.resetModules()
  const heeding = await import('../../device/heed.ts')
  const sessionMark = await import('../../device/session-mark.ts')
  return {
    session: await import('../../device/session.ts'),
    drafts: await import('../../device/drafts.ts'),
    outbox: await import('../../device/outbox.ts'),
    feed: await import('../../device/feed.ts'),
    lists: await import('../../device/lists.ts'),
    live: await import('../../device/live.ts'),
    facts: await import('../../device/facts.ts'),
    entries: await import('../../device/entries.ts'),
    database: await import('../../device/database.ts'),
    errors: await import('../../device/device-error.ts'),
    lock: await import('../../device/outbox-lock.ts'),
    gate: await import('../../device/photo-gate.ts'),
    sweep: await import('../../device/sweep.ts'),
    prefetch: await import('../../device/prefetch.ts'),
    member: await import('../../device/member.ts'),
    unsent: await import('../../device/unsent.ts'),
    trips: await import('../../device/trips.ts'),
    tripOutbox: await import('../../device/trip-outbox.ts'),
    tripSending: await import('../../device/trip-sending.ts'),
    allSending: await import('../../device/all-sending.ts'),
    schoolClock: await import('../../device/school-clock.ts'),
    sending: { ...(await import('../../device/drain.ts')), ...(await import('../../device/sending.ts')) },
    othersWaiting: (await import('../../device/others-waiting.ts')).othersWaiting,
    refused: async (memberId: Id, code: ProblemCode) => heeding.heed(memberId, new Refused(code), await sessionMark.take()),
  }
}
