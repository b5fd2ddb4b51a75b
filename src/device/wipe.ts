// Forgetting what a member has read here, when their session or membership is over. What they wrote and never sent stays.
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import { put } from './facts.ts'
import * as media from './media.ts'
import * as people from './people.ts'
import * as pushEnd from './push-end.ts'
import { forgetFeed } from './room.ts'
import { memberStore, SHARED } from './stores.ts'

/**
 * The person goes before the feed, so that a page that was on its way is not put back (feed-mark.ts).
 * Entries, drafts and their photos are kept, to be exported, or sent once their author is back.
 */
export async function wipe(memberId: Id): Promise<void> {
  await media.forgetAll(memberId)
  await write(SHARED, ['people'], (tx) => people.forgetMe(tx, memberId))
  await forgetRead(memberId)
}

/**
 * All that was read, and being told of news; who they are stays. Photos first, and once more at the end: some may have been on
 * their way.
 */
export async function forgetRead(memberId: Id): Promise<void> {
  const isNobodyTold = await write(SHARED, ['facts'], (tx) => pushEnd.endWish(tx, memberId))
  await media.forgetAll(memberId)
  await forgetFeed(memberId)
  await write(memberStore(memberId), ['facts'], (tx) => put(tx, 'lists', null))
  await media.forgetAll(memberId)
  tell('feed')
  tell('lists')
  tell('session')
  if (isNobodyTold) void pushEnd.giveUpUnwanted()
}
