// Forgetting what a member has read here, at sign-out and on removal. What they wrote and never sent stays.
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import { put } from './facts.ts'
import * as media from './media.ts'
import * as people from './people.ts'
import { forgetFeed } from './room.ts'
import { memberStore } from './stores.ts'

/** Photos first. Entries, drafts and their photos are kept, to be exported, or sent once their author is back. */
export async function wipe(memberId: Id): Promise<void> {
  await media.forgetAll(memberId)
  await forgetFeed(memberId)
  await write(memberStore(memberId), ['facts'], (tx) => put(tx, 'lists', null))
  await people.forgetMe(memberId)
  tell('feed')
  tell('lists')
  tell('session')
}
