// What of the feed is shown, as the address says it: everything, one tag, one group, or both.
import { useSearchParams } from 'wouter'
import type { Group } from '../../domain/member.ts'
import { readTag, type Tag } from '../../domain/tag.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { useMe } from '../ui/me.tsx'

export type Choice = { tag: Tag | null; group: Group | null }

/** A group that is not this reader's: nothing is for it. */
const NO_GROUP: Group = {
  id: '',
  // The language is not known yet when this module is read.
  get name() {
    return sayFeed('groupNotYours')
  },
}

export function useChoice(): Choice {
  const [search] = useSearchParams()
  const { groups } = useMe()
  const id = search.get('group')
  return {
    tag: readTag(search.get('tag') ?? ''),
    group: id === null ? null : (groups.find((group) => group.id === id) ?? NO_GROUP),
  }
}

/** `/?tag=art&group=…`, or another place that keeps the choice. */
export function addressOf({ tag, group }: Choice, place = '/'): string {
  const query = new URLSearchParams()
  if (tag) query.set('tag', tag)
  if (group) query.set('group', group.id)
  return query.size > 0 ? `${place}?${query}` : place
}

/** `#art · Beech`; empty for everything. */
export function nameOf({ tag, group }: Choice): string {
  return [tag && `#${tag}`, group?.name].filter(Boolean).join(' · ')
}

/** For messages that say it: `kind` is `all`, `tag`, `group` or `both`. */
export function valuesOf({ tag, group }: Choice): { kind: string; tag: string; group: string } {
  const kind = tag && group ? 'both' : tag ? 'tag' : group ? 'group' : 'all'
  return { kind, tag: tag ?? '', group: group?.name ?? '' }
}
