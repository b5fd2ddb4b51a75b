// A group that the school has deleted is no longer chosen: the author would not see it, and the school would refuse it.
import { useEffect } from 'react'
import type { Draft } from '../../device/kept.ts'
import type { Group } from '../../domain/member.ts'
import { withKnownGroups } from './draft.ts'
import type { Writing } from './writing.ts'

export function useKnownGroups({ keeper }: Writing, draft: Draft, groups: readonly Group[]): void {
  useEffect(() => {
    if (withKnownGroups(draft, groups) !== draft) keeper.edit((current) => withKnownGroups(current, groups))
  }, [keeper, draft, groups])
}
