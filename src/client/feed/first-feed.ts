// The posts that are there at the first paint, and again on coming back: from the shell, or as this device last read them.
import { FirstFeed, mediaFolder } from '../../api/contract/feed.ts'
import { onChanged } from '../../device/changed.ts'
import { DeviceBusy } from '../../device/device-error.ts'
import * as feed from '../../device/feed.ts'
import * as session from '../../device/session.ts'
import type { FeedPost, Photo } from '../../domain/feed.ts'

/** They fill any screen; all that a phone keeps would make it wait several times as long. The others follow when these stand. */
const FIRST_DRAWN = 6

let atHand: readonly FeedPost[] | null = null
/** The address of the photo that the page itself asked for, and the doubts of that moment. */
let inPage: { url: string; doubts: number } | null = null

// What has changed is read again, never shown from memory: it may have been taken down.
onChanged('feed', () => remember(null))
onChanged('session', () => remember(null))

export function postsAtHand(): readonly FeedPost[] | null {
  return atHand
}

export function remember(posts: readonly FeedPost[] | null): void {
  atHand = posts
}

/** The photo's address, if it came with the page: it is on the screen already, and stays there while nothing is doubted. */
export function photoInPage(photo: Photo): { url: string; doubts: number } | null {
  return inPage?.url.startsWith(mediaFolder(photo.id)) === true ? inPage : null
}

/**
 * Reads the posts before anything is drawn. What came with the shell is adopted by the device: also who is signed in, for a
 * device that has forgotten it (a wiped browser) or was never asked. Answers whether news came with the page.
 * Throws only where the device keeps its store shut for long; otherwise the screens ask again.
 */
export async function prepareFirstFeed(): Promise<boolean> {
  const first = readFirstFeed(document.querySelector('#first-feed')?.textContent ?? '')
  if (!first) {
    remember(await feed.readNewest(FIRST_DRAWN).catch(unlessBusy))
    return false
  }
  try {
    await session.keepMe(first.me)
    const adopting = feed.adopt(first.page, first.trips).catch(() => undefined)
    // Whoever draws the trips reads what the device keeps of them.
    if (first.trips && first.trips.length > 0) await adopting
  } catch (error) {
    // Not written down whose page it is, it is not kept either.
    unlessBusy(error)
  }
  remember(first.page.posts)
  const url = document.querySelector('#root img')?.getAttribute('src')
  inPage = url ? { url, doubts: feed.doubts() } : null
  return true
}

/** Another wait of that length would come to nothing. */
function unlessBusy(error: unknown): null {
  if (error instanceof DeviceBusy) throw error
  return null
}

export function readFirstFeed(json: string): FirstFeed | null {
  try {
    return FirstFeed.parse(JSON.parse(json))
  } catch {
    // None, or the page was cut on its way.
    return null
  }
}
