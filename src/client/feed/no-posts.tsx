// The feed before its first post, and a tag that nothing carries.
import { Camera, Newspaper } from 'lucide-react'
import type { Tag } from '../../domain/tag.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useRights } from '../ui/me.tsx'

export function NoPosts({ tag }: { tag: Tag | null }) {
  const mayWrite = useRights().has('capture')
  if (tag) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={`Nothing with #${tag} yet`}
        action={<ButtonLink href="/">See everything</ButtonLink>}
      />
    )
  }
  if (!mayWrite) {
    return (
      <EmptyState icon={<Newspaper />} title="The first news is on its way">
        As soon as the school posts something, it appears here. You need not do anything.
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={<Camera />} title="Nothing here yet" action={<ButtonLink href="/capture">Write the first post</ButtonLink>}>
      A photo of this morning’s work and a sentence are enough.
    </EmptyState>
  )
}
