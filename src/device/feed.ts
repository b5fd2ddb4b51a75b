// The feed as this device keeps it: read at once, offline too, and brought up to date by the change log.
import { call } from '../api/call.ts'
import { contract } from '../api/contract.ts'
import type { FeedPage, FeedPost } from '../domain/feed.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import { catchUpWith } from './catch-up.ts'
import * as facts from './facts.ts'
import * as store from './feed-store.ts'
import { mine } from './member.ts'
import * as gate from './photo-gate.ts'
import { heeding } from './heeding.ts'
import { memberStore } from './stores.ts'

export { arePhotosAllowed } from './photo-gate.ts'
export { photoUrl } from './photo-url.ts'

/** Cursors of feeds under a tag, for as long as this page lives. */
const tagCursors = new Map<string, string | null>()

let running: Promise<void> | null = null
let isWanted = false

/** The kept posts, newest first; with a tag, those that carry it. */
export async function read(tag?: string): Promise<FeedPost[]> {
  const kept = await store.list(await mine())
  return kept.filter((each) => (tag === undefined ? !each.isAside : each.post.tag === tag)).map((each) => each.post)
}

/**
 * Takes over the first page that came with the page itself. It never moves a known position: between the two there may be
 * tombstones. When both agree, the log has answered.
 */
export async function adopt(page: FeedPage): Promise<void> {
  const memberId = await mine()
  const trueAt = await write(memberStore(memberId), ['feed', 'facts'], async (tx) => {
    const before = await facts.get(tx, 'position')
    if (before !== null && page.position < before) return before
    if (before === null) await facts.put(tx, 'position', page.position)
    await store.putPage(tx, page, false)
    return before ?? page.position
  })
  if (trueAt === page.position) gate.logAnswered()
  tell('feed')
}

/** Where in the school's log the kept feed is true, or null. */
export async function position(): Promise<number | null> {
  return facts.readFact(memberStore(await mine()), 'position')
}

/** Brings the kept feed up to date. Throws Refused or Unreached; what is kept stays then. Calls at the same time share one run. */
export async function catchUp(): Promise<void> {
  gate.asked()
  const memberId = await mine()
  isWanted = true
  running ??= run(memberId).finally(() => {
    running = null
  })
  return running
}

async function run(memberId: Id): Promise<void> {
  while (isWanted) {
    isWanted = false
    await heeding(memberId, () => catchUpWith(memberId))
  }
}

/** Reads the next older page. False at the end of the feed. Throws Refused or Unreached. */
export async function loadOlder(tag?: string): Promise<boolean> {
  const memberId = await mine()
  const cursor = tag === undefined ? await cursorOfFeed(memberId) : tagCursors.get(tag)
  if (cursor === null) return false
  const input = { ...(cursor === undefined ? {} : { before: cursor }), ...(tag === undefined ? {} : { tag }) }
  const page = await heeding(memberId, () => call(contract.feed.page, input))
  await write(memberStore(memberId), ['feed'], (tx) => store.putPage(tx, page, tag !== undefined))
  if (tag !== undefined) tagCursors.set(tag, page.before)
  tell('feed')
  return page.before !== null
}

/** Null at the end; undefined where no page is known to end, and reading starts anew at the top. */
async function cursorOfFeed(memberId: Id): Promise<string | null | undefined> {
  const kept = await store.list(memberId)
  const isEmpty = kept.every((each) => each.isAside) && (await facts.readFact(memberStore(memberId), 'position')) !== null
  return isEmpty ? null : store.cursorOf(kept)
}
