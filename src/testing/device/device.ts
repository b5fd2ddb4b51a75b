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
  const [
    session,
    drafts,
    outbox,
    { drain },
    { startSending },
    feed,
    lists,
    live,
    facts,
    entries,
    database,
    errors,
    lock,
    gate,
    sweep,
    prefetch,
    member,
    { heed },
    sessionMark,
    { othersWaiting },
    unsent,
  ] = await Promise.all([
    import('../../device/session.ts'),
    import('../../device/drafts.ts'),
    import('../../device/outbox.ts'),
    import('../../device/drain.ts'),
    import('../../device/sending.ts'),
    import('../../device/feed.ts'),
    import('../../device/lists.ts'),
    import('../../device/live.ts'),
    import('../../device/facts.ts'),
    import('../../device/entries.ts'),
    import('../../device/database.ts'),
    import('../../device/device-error.ts'),
    import('../../device/outbox-lock.ts'),
    import('../../device/photo-gate.ts'),
    import('../../device/sweep.ts'),
    import('../../device/prefetch.ts'),
    import('../../device/member.ts'),
    import('../../device/heed.ts'),
    import('../../device/session-mark.ts'),
    import('../../device/others-waiting.ts'),
    import('../../device/unsent.ts'),
  ])
  const sending = { drain, startSending }
  const refused = async (memberId: Id, code: ProblemCode) => heed(memberId, new Refused(code), await sessionMark.take())
  return {
    session,
    drafts,
    outbox,
    sending,
    feed,
    lists,
    live,
    facts,
    entries,
    database,
    errors,
    lock,
    gate,
    sweep,
    prefetch,
    member,
    refused,
    othersWaiting,
    unsent,
  }
}
