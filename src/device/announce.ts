// Telling the school which posts wait here, so that it can say what never came when a device loses its store.
import { call } from '../api/call.ts'
import { posts as writing } from '../api/contract/posts.ts'
import { Refused } from '../api/problem.ts'
import type { Id } from '../domain/id.ts'
import { tell } from './changed.ts'
import { write } from './database.ts'
import { myDeviceId } from './device-id.ts'
import * as entries from './entries.ts'
import * as facts from './facts.ts'
import type { Held } from './outbox-lock.ts'
import { memberStore } from './stores.ts'

/** The contract takes so many. */
const MOST = 1000

/** Members for whom this page or worker has asked since it started. */
const asked = new Set<Id>()

/** Announces once after opening, and whenever the waiting posts have changed. Throws Unreached, or Refused for the session. */
export async function announce(memberId: Id, held: Held): Promise<void> {
  const states = ['waiting', 'refused', 'damaged'] as const
  const ids = (await Promise.all(states.map((state) => entries.idsIn(memberId, state)))).flat().slice(0, MOST)
  const announced = await facts.readFact(memberStore(memberId), 'announced')
  const isNew = ids.some((id) => !announced?.includes(id))
  if (asked.has(memberId) && !isNew) return
  const posts = (await entries.list(memberId))
    .filter((entry) => ids.includes(entry.postId))
    .map((entry) => ({ id: entry.postId, writtenAt: entry.submission.writtenAt }))
  try {
    const deviceId = await myDeviceId()
    const { missing } = await call(
      writing.announce,
      { deviceId, posts },
      { as: memberId, signal: held.signal, goesByItself: true },
    )
    await write(memberStore(memberId), ['facts'], (tx) => facts.put(tx, 'missing', missing))
    tell('outbox')
  } catch (error) {
    // Only a help: a school that cannot take it now is asked again after the next post.
    if (!(error instanceof Refused) || error.code.startsWith('session.') || error.code === 'client.outdated') throw error
  }
  asked.add(memberId)
  await facts.keepFact(memberStore(memberId), 'announced', ids)
}
