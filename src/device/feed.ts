// The feed as this device keeps it: read at once, offline too, and brought up to date by the change log.
import { call } from '../api/call.ts'
import { feed as reading } from '../api/contract/feed.ts'
import type { FeedPage, FeedPost } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { catchUpWith } from './catch-up.ts'
import * as facts from './facts.ts'
import * as feedMark from './feed-mark.ts'
import * as keptTrips from './kept-trips.ts'
import * as store from './feed-store.ts'
import { mine } from './member.ts'
import * as gate from './photo-gate.ts'
import { heeding } from './heeding.ts'
import { memberStore } from './stores.ts'
import { Unreached } from '../api/problem.ts'

export { arePhotosAllowed, doubts, onDoubt } from './photo-gate.ts'
export { photosLoaded, photoUrl } from './photo-url.ts'

/** An older page that comes too late so often is left for another time. */
const MOST_TOO_LATE = 5

/** Cursors of feeds under a tag, for as long as the feed under this mark is kept. */
let tagCursors = { mark: '', byTag: new Map<string, string | null>() }

/** Catching up, by member: another may be shown before the last one's run is over. */
const running = new Map<Id, { isWanted: boolean; done: Promise<void> }>()

/** The kept posts, newest first; with a tag, those that carry it. */
export async function read(tag?: string): Promise<FeedPost[]> {
  const kept = await store.list(await mine())
  return kept.filter((each) => (tag === undefined ? !each.isAside : each.post.tag === tag)).map((each) => each.post)
}

/** The newest of them, so many at most. */
export async function readNewest(count: number): Promise<FeedPost[]> {
  return (await store.listNewest(await mine(), count)).map(({ post }) => post)
}

/**
 * Takes over the first page, and the trips, that came with the page itself. It never moves a known position: between the two there may be
 * tombstones. When both agree, the log has answered.
 */
export async function adopt(page: FeedPage, trips?: unknown[]): Promise<void> {
  const memberId = await mine()
  const mark = await feedMark.take(memberId)
  const isTrue = await feedMark.writeUnder(memberId, mark, async (tx) => {
    const before = await facts.get(tx, 'position')
    if (before !== null && page.position < before) return false
    if (before === null) await facts.put(tx, 'position', page.position)
    await store.putPage(tx, page, false)
    await keptTrips.put(tx, trips)
    return before === null || before === page.position
  })
  if (isTrue) await gate.logAnswered(memberId)
  tell('feed')
  tell('trips')
}

/** Where in the school's log the kept feed is true, or null. */
export async function position(): Promise<number | null> {
  return facts.readFact(memberStore(await mine()), 'position')
}

/** Brings the kept feed up to date. Throws Refused or Unreached; what is kept stays then. Calls at the same time share one run. */
export async function catchUp(): Promise<void> {
  gate.asked()
  return catchUpAs(await mine())
}

function catchUpAs(memberId: Id): Promise<void> {
  const under = running.get(memberId)
  if (under) {
    under.isWanted = true
    return under.done
  }
  const run = { isWanted: true, done: Promise.resolve() }
  running.set(memberId, run)
  run.done = follow()
  return run.done

  async function follow() {
    try {
      while (run.isWanted) {
        run.isWanted = false
        await heeding(memberId, () => catchUpWith(memberId))
      }
    } finally {
      running.delete(memberId)
    }
  }
}

/** Reads the next older page. False at the end of the feed. Throws Refused or Unreached. */
export async function loadOlder(tag?: string): Promise<boolean> {
  const memberId = await mine()
  for (let tries = 0; tries < MOST_TOO_LATE; tries++) {
    const mark = await feedMark.take(memberId)
    if ((await facts.readFact(memberStore(memberId), 'position')) === null) await catchUpAs(memberId)
    const cursor = tag === undefined ? await cursorOfFeed(memberId) : cursorOfTag(mark, tag)
    if (cursor === null) return false
    const input = { ...(cursor === undefined ? {} : { before: cursor }), ...(tag === undefined ? {} : { tag }) }
    const page = await heeding(memberId, () => call(reading.page, input, { as: memberId }))
    if (!(await putOlder(memberId, mark, page, tag !== undefined))) continue
    if (tag !== undefined) tagCursors.byTag.set(tag, page.before)
    tell('feed')
    return page.before !== null
  }
  throw new Unreached('The feed changed each time that it was read.')
}

/** False when the page comes too late: what was taken down after it was read here is known already, and would come back. */
function putOlder(memberId: Id, mark: Id, page: FeedPage, isAside: boolean): Promise<boolean> {
  return feedMark.writeUnder(memberId, mark, async (tx) => {
    const trueAt = await facts.get(tx, 'position')
    if (trueAt === null || page.position < trueAt) return false
    await store.putPage(tx, page, isAside)
    return true
  })
}

function cursorOfTag(mark: Id, tag: string): string | null | undefined {
  if (tagCursors.mark !== mark) tagCursors = { mark, byTag: new Map() }
  return tagCursors.byTag.get(tag)
}

/** Null at the end; undefined where no page is known to end, and reading starts anew at the top. */
async function cursorOfFeed(memberId: Id): Promise<string | null | undefined> {
  const kept = await store.list(memberId)
  const isEmpty = kept.every((each) => each.isAside) && (await facts.readFact(memberStore(memberId), 'position')) !== null
  return isEmpty ? null : store.cursorOf(kept)
}
