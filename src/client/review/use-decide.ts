// The three decisions about a pending post. Each binds to the version that was looked at.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { FullPost } from '../../api/contract/posts.ts'
import { Refused } from '../../api/problem.ts'
import { useMe } from '../ui/me.tsx'
import type { Id } from '../../domain/id.ts'
import { listsQuery } from '../ui/lists-query.ts'
import { pendingQuery } from './pending-query.ts'

export type Decision = { kind: 'publish' } | { kind: 'return'; reason: string } | { kind: 'take down' }
type Decided = { post: FullPost; decision: Decision }

/** A decided post leaves the list at once; one that someone else decided about brings the list anew. */
export function useDecide() {
  const client = useQueryClient()
  const as = useMe().member.id
  const { queryKey } = pendingQuery(as)
  const reload = () => client.invalidateQueries({ queryKey })
  return useMutation({
    mutationFn: (decided: Decided) => decide(decided, as),
    onSuccess: (_, { post }) => {
      client.setQueryData(queryKey, (known) => known && { posts: known.posts.filter(({ id }) => id !== post.id) })
      void reload()
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return
      void reload()
      // A list that has changed meanwhile is why, and says whom it is about.
      void client.invalidateQueries({ queryKey: listsQuery(as).queryKey })
    },
  })
}

async function decide({ post, decision }: Decided, as: Id): Promise<void> {
  const options = { params: { id: post.id }, as }
  const { version } = post.submission
  switch (decision.kind) {
    case 'publish':
      await call(contract.posts.publish, { version }, options)
      return
    case 'return':
      await call(contract.posts.giveBack, { version, reason: decision.reason }, options)
      return
    case 'take down':
      await call(contract.posts.takeDown, {}, options)
  }
}
