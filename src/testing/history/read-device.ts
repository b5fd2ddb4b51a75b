// What a device really keeps, read from its databases without the app's help.
import type { Draft } from '../../device/kept.ts'
import type { DeviceRecord, EntryRecord, TripEntryRecord } from './records.ts'

type StoredEntry = {
  postId: string
  state: EntryRecord['state']
  submission: { version: number; attachments: { id: string; sha256: string }[] }
  problem: { sentence: string } | null
}
type StoredTold = { update: { id: string }; state: TripEntryRecord['state'] }
/** What a Playwright page does; all that is asked of it runs inside the page. */
export type Evaluator = { evaluate: <Result, Given>(inPage: (given: Given) => Promise<Result>, given: Given) => Promise<Result> }

/** One record for each member who ever used the device; hashes are taken of the bytes that lie there. */
export async function readDevice(page: Evaluator, device: string): Promise<DeviceRecord[]> {
  const records: DeviceRecord[] = []
  for (const name of await page.evaluate(memberDatabases, null)) {
    const stored = (await page.evaluate(readAll, { name, store: 'entries', what: 'records' })) as StoredEntry[]
    const hashes = await attachmentHashes(page, name)
    const entries = stored.map((entry) => recordOf(entry, hashes))
    const told = (await page.evaluate(readAll, { name, store: 'tripUpdates', what: 'records' })) as StoredTold[]
    const tripEntries = told.map(({ update, state }) => ({ id: update.id, state }))
    records.push({ device, at: Date.now(), memberId: name.slice('bookbag-'.length), entries, tripEntries })
  }
  return records
}

/** What is being written on the device, of each member who ever used it. */
export async function readDrafts(page: Evaluator): Promise<Draft[]> {
  const drafts: Draft[] = []
  for (const name of await page.evaluate(memberDatabases, null))
    drafts.push(...((await page.evaluate(readAll, { name, store: 'drafts', what: 'records' })) as Draft[]))
  return drafts
}

function recordOf(entry: StoredEntry, hashes: Record<string, string>): EntryRecord {
  return {
    postId: entry.postId,
    version: entry.submission.version,
    state: entry.state,
    why: entry.problem?.sentence ?? null,
    manifest: entry.submission.attachments.map(({ id, sha256 }) => ({ id, sha256 })),
    attachments: entry.submission.attachments.flatMap(({ id }) => {
      const sha256 = hashes[id]
      return sha256 === undefined ? [] : [{ id, sha256 }]
    }),
  }
}

/** One at a time: the photos of a thousand entries do not fit in memory. */
async function attachmentHashes(page: Evaluator, name: string): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {}
  for (const id of (await page.evaluate(readAll, { name, store: 'attachments', what: 'keys' })) as string[]) {
    const hash = await page.evaluate(hashIn, { name, id })
    if (hash !== null) hashes[id] = hash
  }
  return hashes
}

async function memberDatabases(): Promise<string[]> {
  const databases = await indexedDB.databases()
  return databases.map((database) => database.name ?? '').filter((name) => name.startsWith('bookbag-'))
}

/** Everything in a store, or its keys. */
function readAll({ name, store, what }: { name: string; store: string; what: 'records' | 'keys' }): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error(`${name} does not open`))
    opening.onsuccess = () => {
      // A member who has not been back since an older version keeps its stores.
      if (!opening.result.objectStoreNames.contains(store)) {
        opening.result.close()
        return resolve([])
      }
      const records = opening.result.transaction(store).objectStore(store)
      const reading = (what === 'keys' ? records.getAllKeys() : records.getAll()) as IDBRequest
      reading.onerror = () => reject(new Error(`${store} of ${name} cannot be read`))
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

/** SHA-256 of the bytes that an attachment has on the device; null when it has none. */
async function hashIn({ name, id }: { name: string; id: string }): Promise<string | null> {
  const kept = await new Promise<{ bytes: ArrayBuffer } | undefined>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error(`${name} does not open`))
    opening.onsuccess = () => {
      const reading = opening.result.transaction('attachments').objectStore('attachments').get(id)
      reading.onerror = () => reject(new Error(`attachment ${id} cannot be read`))
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result as { bytes: ArrayBuffer } | undefined)
      }
    }
  })
  if (!kept) return null
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', kept.bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
