// Takes a refused or returned post back to where it is written, and goes there.
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { FullPost } from '../../api/contract/posts.ts'
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'

export type Again = { kind: 'refused'; entry: Entry } | { kind: 'returned'; post: FullPost }

/** Fails with NotReady while another post is being written: that one is never overwritten. */
export function useEditAgain() {
  const [, go] = useLocation()
  return useMutation({
    networkMode: 'always',
    mutationFn: (again: Again) => (again.kind === 'refused' ? outbox.edit(again.entry.postId) : outbox.editReturned(again.post)),
    onSuccess: () => go('/capture'),
  })
}
