// Keeping the last 200 posts with their photos for offline reading: in the background, one at a time, and politely.
import type { Photo, Rendition } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import { OFFLINE_POSTS } from '../domain/limits.ts'
import { SECOND } from '../domain/time.ts'
import * as feed from './feed.ts'
import { isSending } from './is-sending.ts'
import * as media from './media.ts'
import { mine } from './member.ts'
import { isSavingData, isShown } from './page.ts'
import { load } from './photo-url.ts'

/** What a phone shows first, then what it shows large. */
const NAMES = [480, 1080]
/** So many in a row that cannot be had: no signal, or no room. */
const MOST_FAILURES = 3
const LOOK_AGAIN = SECOND

let isRunning = false

/** Fills what is missing, until done, hidden, stopped or not getting through. Throws Refused or Unreached while reading posts. */
export async function prefetch(signal: AbortSignal): Promise<void> {
  if (isRunning) return
  isRunning = true
  try {
    const memberId = await mine()
    await readPosts(signal)
    await loadPhotos(memberId, signal)
  } finally {
    isRunning = false
  }
}

function mayGoOn(signal: AbortSignal): boolean {
  return !signal.aborted && isShown() && !isSavingData()
}

async function readPosts(signal: AbortSignal) {
  while (mayGoOn(signal)) {
    if ((await feed.read()).length >= OFFLINE_POSTS || !(await feed.loadOlder())) return
  }
}

async function loadPhotos(memberId: Id, signal: AbortSignal) {
  let failures = 0
  for (const { photo, rendition } of wanted((await feed.read()).slice(0, OFFLINE_POSTS).flatMap((post) => post.photos))) {
    if (!mayGoOn(signal) || failures >= MOST_FAILURES || memberId !== (await mine())) return
    if (await media.isKept(memberId, photo.id, rendition)) continue
    await untilSent(memberId, signal)
    if (!mayGoOn(signal)) return
    await load(memberId, photo, rendition.name)
    failures = (await media.isKept(memberId, photo.id, rendition)) ? 0 : failures + 1
  }
}

/** On a slow line the photos' bytes would hold up every reply to what is being sent. */
async function untilSent(memberId: Id, signal: AbortSignal) {
  while (mayGoOn(signal) && (await isSending(memberId))) await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN))
}

function wanted(photos: readonly Photo[]): { photo: Photo; rendition: Rendition }[] {
  return NAMES.flatMap((name) =>
    photos.flatMap((photo) =>
      photo.renditions.filter((rendition) => rendition.name === name).map((rendition) => ({ photo, rendition })),
    ),
  )
}
