// Takes a refused or returned post back to where it is written, and goes there.
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { FullPost } from '../../api/contract/posts.ts'
import type { Draft, Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import * as session from '../../device/session.ts'

export type Again = { kind: 'refused'; entry: Entry } | { kind: 'returned'; post: FullPost }

/** Fails with NotReady while another post is being written: that one is never overwritten. */
export function useEditAgain() {
  const [, go] = useLocation()
  return useMutation({
    networkMode: 'always',
    mutationFn: editAgain,
    onSuccess: () => go('/capture'),
  })
}

function editAgain(again: Again): Promise<Draft> {
  if (again.kind === 'returned') return outbox.editReturned(again.post)
  // So that the group which is gone can no longer be chosen; without signal it is only found out later.
  if (again.entry.problem?.code === 'consent.unknown_group') void session.refreshMe().catch(() => undefined)
  return outbox.edit(again.entry.postId)
}
