// The feed before its first post, a tag that nothing carries, and a device that keeps nothing of either.
import { Camera, Newspaper } from 'lucide-react'
import type { Tag } from '../../domain/tag.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useRights } from '../ui/me.tsx'

/** `isHeard`: the school was asked; otherwise only this device is known to have nothing. */
export function NoPosts({ tag, isHeard }: { tag: Tag | null; isHeard: boolean }) {
  const mayWrite = useRights().has('capture')
  if (!isHeard) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={tag ? `This device keeps nothing with #${tag}` : 'This device keeps nothing yet'}
        action={tag && <ButtonLink href="/">See everything</ButtonLink>}
      >
        When the school can be reached, it is looked for there.
      </EmptyState>
    )
  }
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
