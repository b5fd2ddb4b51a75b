// The feed as this device keeps it: read at once, offline too, and brought up to date by the change log.
import { call } from '../api/call.ts'
import { feed as reading } from '../api/contract/feed.ts'
import { type FeedPage, type FeedPost, isChosen } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import type { Group } from '../domain/member.ts'
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

/** Cursors of feeds with a tag or for a group, for as long as the feed under this mark is kept. */
let cursors = { mark: '', of: new Map<string, string | null>() }

/** Catching up, by member: another may be shown before the last one's run is over. */
const running = new Map<Id, { isWanted: boolean; done: Promise<void> }>()

/** The kept posts, newest first; with a tag, or for a group, those that belong there. */
export async function read(tag?: string, group?: Group): Promise<FeedPost[]> {
  const under = partOf(tag, group)
  const kept = await store.list(await mine())
  return kept
    .filter((each) => !each.isAside || each.under?.includes(under))
    .flatMap(({ post }) => (isChosen(post, tag, group) ? post : []))
}

/** Nothing is kept aside as a part of the whole. */
const partOf = (tag = '', group?: Group) => `${tag} ${group?.id ?? ''}`.trim()

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
    await store.putPage(tx, page, null)
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

/** Reads the next older page, of the feed or of a part. False at its end. Throws Refused or Unreached. */
export async function loadOlder(tag?: string, group?: Group): Promise<boolean> {
  const under = partOf(tag, group) || null
  const memberId = await mine()
  for (let tries = 0; tries < MOST_TOO_LATE; tries++) {
    const mark = await feedMark.take(memberId)
    if ((await facts.readFact(memberStore(memberId), 'position')) === null) await catchUpAs(memberId)
    const before = under === null ? await cursorOfFeed(memberId) : cursorOfPart(mark, under)
    if (before === null) return false
    const input = { before, tag, group: group?.id }
    const page = await heeding(memberId, () => call(reading.page, input, { as: memberId }))
    if (!(await putOlder(memberId, mark, page, under))) continue
    if (under !== null) cursors.of.set(under, page.before)
    tell('feed')
    return page.before !== null
  }
  throw new Unreached('The feed changed each time that it was read.')
}

/** False when the page comes too late: what was taken down after it was read here is known already, and would come back. */
export function putOlder(memberId: Id, mark: Id, page: FeedPage, under: string | null): Promise<boolean> {
  return feedMark.writeUnder(memberId, mark, async (tx) => {
    const trueAt = await facts.get(tx, 'position')
    if (trueAt === null || page.position < trueAt) return false
    await store.putPage(tx, page, under)
    return true
  })
}

function cursorOfPart(mark: Id, part: string): string | null | undefined {
  if (cursors.mark !== mark) cursors = { mark, of: new Map() }
  return cursors.of.get(part)
}

/** Null at the end; undefined where no page is known to end, and reading starts anew at the top. */
async function cursorOfFeed(memberId: Id): Promise<string | null | undefined> {
  const kept = await store.list(memberId)
  const isEmpty = kept.every((each) => each.isAside) && (await facts.readFact(memberStore(memberId), 'position')) !== null
  return isEmpty ? null : store.cursorOf(kept)
}
