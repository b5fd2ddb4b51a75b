// Opening Bookbag where the browser does not open its store: a plain sentence and a way on, never the join page.
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memberStore, SHARED } from '../device/stores.ts'
import { draftOf, meOf } from '../testing/device/people.ts'
import { schoolAnswers } from '../testing/screen.tsx'

const tom = meOf('Tom')
const refusal = (name: string) => () => {
  throw new DOMException('made to fail', name)
}

beforeEach(async () => {
  vi.resetModules()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('caches', { delete: async () => true, match: async () => undefined, keys: async () => [] })
  // What the screens behind cannot do here is no matter.
  vi.stubGlobal('reportError', () => undefined)
  schoolAnswers({})
  const [session, drafts] = await Promise.all([import('../device/session.ts'), import('../device/drafts.ts')])
  await session.keepMe(tom)
  await drafts.save(tom.member.id, draftOf('Half a sentence'))
  vi.resetModules()
  document.body.innerHTML = '<div id="root"></div>'
})
afterEach(async () => {
  // What a page still loads belongs to its own modules, not to the next test's.
  await vi.dynamicImportSettled()
  vi.restoreAllMocks()
})

const open = () => import('./main.tsx')
const again = () => fireEvent.click(screen.getByRole('button', { name: 'Try again' }))

test.each(['SecurityError', 'UnknownError', 'InvalidStateError'])(
  'Tom whose browser answers %s is told so, tries again, and is in with all that he wrote',
  async (name) => {
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(refusal(name))
    await open()
    await screen.findByText(/cannot open what it keeps/)
    again()
    await waitFor(() => expect(failing.mock.calls.length).toBeGreaterThan(2))
    expect(screen.queryByText('Join your school')).toBeNull()
    failing.mockRestore()
    await waitFor(() => screen.getByRole('button', { name: 'Try again' }))
    again()
    await screen.findByRole('link', { name: 'New post' })
    const drafts = await import('../device/drafts.ts')
    expect(await drafts.read(tom.member.id)).toMatchObject({ caption: 'Half a sentence' })
  },
)

test('Tom whose other tab holds the store open is asked to close it', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { IDBOpenDBRequest } = await import('fake-indexeddb')
  vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  await open()
  await vi.advanceTimersByTimeAsync(25_000)
  vi.useRealTimers()
  await screen.findByText(/Please close the other tabs/)
  expect(screen.queryByText('Join your school')).toBeNull()
})

test('Tom whose other tab was frozen in the middle of a change is asked to close it, and then is in', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const frozen = await openDB(SHARED)
  const change = frozen.transaction('facts', 'readwrite')
  let isFrozen = true
  const keepOpen = (): void => void change.store.get('current').then(() => isFrozen && keepOpen())
  keepOpen()
  await open()
  await vi.advanceTimersByTimeAsync(15_000)
  vi.useRealTimers()
  await screen.findByText(/Please close the other tabs/)
  isFrozen = false
  again()
  await screen.findByRole('link', { name: 'New post' })
})

test('Tom whose own store is shut, while the shared one opens, is told so as well', async () => {
  const real = indexedDB.open.bind(indexedDB)
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) =>
    name === memberStore(tom.member.id) ? refusal('UnknownError')() : real(name, version),
  )
  await open()
  await screen.findByText(/cannot open what it keeps/)
})
