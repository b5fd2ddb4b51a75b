// Following the school's change log: what is taken back is deleted here before any kept photo may be painted (I7).
import { call } from '../api/call.ts'
import { feed as reading } from '../api/contract/feed.ts'
import { Refused, Unreached } from '../api/problem.ts'
import type { ChangePage } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { read, write } from './database.ts'
import * as feedMark from './feed-mark.ts'
import * as facts from './facts.ts'
import * as store from './feed-store.ts'
import { isHalfUsed } from './lease.ts'
import * as media from './media.ts'
import * as people from './people.ts'
import * as gate from './photo-gate.ts'
import { revoke, revokeAll } from './photo-url.ts'
import { forgetFeed } from './room.ts'
import * as schoolClock from './school-clock.ts'
import { renewMe } from './session.ts'
import { memberStore } from './stores.ts'
import * as trips from './kept-trips.ts'

/** Behind by more pages than this, the feed is read anew. */
const MOST_PAGES = 20

/** Members whose kept feed was trimmed since this page opened. */
const trimmed = new Set<Id>()

/** Reads the log from the kept position to its end. Two tabs at once do no harm: a page is applied only at its own position. */
export async function catchUpWith(memberId: Id): Promise<void> {
  const mark = await feedMark.take(memberId)
  for (let pages = 0; ; pages++) {
    const after = await facts.readFact(memberStore(memberId), 'position')
    if (after === null) break
    const page = await call(reading.changes, { after }, { as: memberId })
    if (isOtherLog(page, after) || pages === MOST_PAGES) {
      await forget(memberId)
      // The groups may be others now.
      await renew(memberId)
      return catchUpWith(memberId)
    }
    await apply(memberId, mark, after, page)
    if (!page.hasMore) return finish(memberId)
    if (page.position === after) throw new Unreached('The log says that there is more, and gives nothing.')
  }
  await readAnew(memberId, mark)
  // The trips come with the log. Or all was forgotten once more while the page was on its way: begun anew.
  return catchUpWith(memberId)
}

/** The member's groups changed, or the school was restored from a backup and its log is shorter now (F22). */
function isOtherLog(page: ChangePage, after: number): boolean {
  return page.position < after || page.changes.some((change) => change.kind === 'reset')
}

async function apply(memberId: Id, mark: Id, after: number, page: ChangePage): Promise<void> {
  const gone = await read(memberStore(memberId), ['feed'], (tx) => store.photosGone(tx, page.changes))
  // Bytes first: after a crash in between, the same changes come again. Once more after: some may have been on their way.
  await takeBack(memberId, gone)
  let isTripNew = false
  await feedMark.writeUnder(memberId, mark, async (tx) => {
    if ((await facts.get(tx, 'position')) !== after) return false
    for (const change of page.changes) await store.apply(tx, change)
    await facts.put(tx, 'position', page.position)
    isTripNew = await trips.put(tx, page.trips)
    return true
  })
  await takeBack(memberId, gone)
  if (page.changes.length > 0) tell('feed')
  if (isTripNew) tell('trips')
  if (page.now) await schoolClock.hear(page.now)
}

async function takeBack(memberId: Id, photoIds: readonly Id[]): Promise<void> {
  await media.forgetPhotos(memberId, photoIds)
  revoke(photoIds)
}

async function forget(memberId: Id): Promise<void> {
  await media.forgetAll(memberId)
  await forgetFeed(memberId)
  await media.forgetAll(memberId)
  revokeAll()
  tell('feed')
}

/** Does nothing when the feed was forgotten while the page was on its way. */
async function readAnew(memberId: Id, mark: Id): Promise<void> {
  const page = await call(reading.page, {}, { as: memberId })
  const stands = await feedMark.writeUnder(memberId, mark, async (tx) => {
    if ((await facts.get(tx, 'position')) !== null) return true
    await store.putPage(tx, page, null)
    await facts.put(tx, 'position', page.position)
    return true
  })
  if (stands) tell('feed')
}

async function finish(memberId: Id): Promise<void> {
  await gate.logAnswered(memberId)
  const me = (await people.find(memberId))?.me
  if (me && (await isHalfUsed(me.lease, Date.now()))) await renew(memberId)
  if (!trimmed.has(memberId)) await trim(memberId)
  trimmed.add(memberId)
}

/** The feed is true without it: what went wrong, but for the end of the session, is tried again the next time. */
async function renew(memberId: Id): Promise<void> {
  try {
    await renewMe(memberId)
  } catch (error) {
    if (error instanceof Refused && error.code.startsWith('session.')) throw error
    if (!(error instanceof Refused || error instanceof Unreached)) throw error
  }
}

/**
 * Once after opening, so that nothing vanishes under a reader's thumb. A photo that no kept post shows goes as well: it may
 * have been on its way when its post went, and nothing would take it back later.
 */
async function trim(memberId: Id): Promise<void> {
  const kept = await store.list(memberId)
  const superfluous = new Set(store.superfluous(kept))
  if (superfluous.size > 0) {
    await write(memberStore(memberId), ['feed'], async (tx) => {
      for (const { post } of superfluous) await tx.objectStore('feed').delete(post.id)
    })
  }
  const shown = kept.filter((each) => !superfluous.has(each))
  await media.keepOnly(
    memberId,
    shown.flatMap(({ photoIds }) => photoIds),
  )
}
