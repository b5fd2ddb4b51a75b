// What one author used last on this device: tags and audience. Consent is never here.
import * as z from 'zod/mini'
import { Audience } from '../../domain/audience.ts'
import type { Id } from '../../domain/id.ts'
import { Tag } from '../../domain/tag.ts'

const Remembered = z.object({ tags: z.array(Tag), audience: z.nullable(Audience) })
export type Remembered = z.infer<typeof Remembered>

/** Suggested from the first day (design section 7). */
export const FIRST_TAG = 'purplepenwork'
const MOST_TAGS = 5
const nothing: Remembered = { tags: [], audience: null }

/** A comfort only: a store that is full or refused is as good as empty. */
export function read(memberId: Id, store: Pick<Storage, 'getItem'> = localStorage): Remembered {
  try {
    return Remembered.parse(JSON.parse(store.getItem(key(memberId)) ?? ''))
  } catch {
    return nothing
  }
}

/** Notes what a post used: the newest tag first. Answers whether it could be noted. */
export function note(
  memberId: Id,
  used: { tag: string | null; audience: Audience | null },
  store: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): boolean {
  const before = read(memberId, store)
  const tags = used.tag === null ? before.tags : [used.tag, ...before.tags.filter((tag) => tag !== used.tag)].slice(0, MOST_TAGS)
  try {
    store.setItem(key(memberId), JSON.stringify({ tags, audience: used.audience }))
    return true
  } catch {
    return false
  }
}

/** The tags offered as chips: the last ones, and the school's own. */
export function suggestedTags(remembered: Remembered): string[] {
  return [...new Set([...remembered.tags, FIRST_TAG])].slice(0, MOST_TAGS)
}

function key(memberId: Id): string {
  return `bookbag-last-${memberId}`
}
