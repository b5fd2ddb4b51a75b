// A queue of posts as a long day without signal leaves it: written into the device's databases as the app itself would.
import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Entry } from '../../device/kept.ts'
import { canonical } from '../../domain/post.ts'
import { newId } from '../../server/context.ts'
import { type Bytes, sentPhoto, submissionOf } from '../sending.ts'

export type Queued = { entry: Entry; photos: { id: string; bytes: Uint8Array }[] }

/** A waiting post with these photos (clean JPEGs). `sequence` counts up per device. */
export function queuedPost(caption: string, photos: readonly Bytes[], sequence: number): Queued {
  const kept = photos.map((bytes) => sentPhoto(bytes))
  const writtenAt = new Date().toISOString()
  const submission = submissionOf(kept, { caption, writtenAt, sequence })
  const totalBytes = submission.attachments.reduce((sum, one) => sum + one.size, 0)
  const manifestHash = createHash('sha256').update(canonical(submission)).digest('hex')
  const state = {
    state: 'waiting',
    problem: null,
    sentBytes: 0,
    totalBytes,
    failures: 0,
    nextTryAt: null,
    receipt: null,
  } as const
  return {
    entry: { postId: newId(), submission, manifestHash, savedAt: writtenAt, ...state },
    photos: kept.map(({ bytes, attachment }) => ({ id: attachment.id, bytes })),
  }
}

/** Puts the posts into the outbox of the member who is signed in on this page; a reload makes the app look at them. */
export async function fill(page: Page, memberId: string, queued: readonly Queued[]): Promise<void> {
  for (const { entry, photos } of queued) {
    const given = photos.map(({ id, bytes }) => ({ id, base64: Buffer.from(bytes).toString('base64') }))
    await page.evaluate(put, { name: `bookbag-${memberId}`, entry, photos: given })
  }
}

/** Runs in the page. */
async function put({ name, entry, photos }: { name: string; entry: Entry; photos: { id: string; base64: string }[] }) {
  const kept = photos.map(({ id, base64 }) => ({ id, bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) }))
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(new Error(`${name} does not open`))
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['entries', 'attachments'], 'readwrite', { durability: 'strict' })
      writing.objectStore('entries').put(entry, entry.postId)
      for (const { id, bytes } of kept) writing.objectStore('attachments').put({ bytes: bytes.buffer, keptAt: Date.now() }, id)
      writing.onabort = () => reject(new Error('not written'))
      writing.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
