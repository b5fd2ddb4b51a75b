// The feed before its first post, a tag or a group that has none, and a device that keeps nothing of either.
import { Camera, Newspaper } from 'lucide-react'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useRights } from '../ui/me.tsx'
import type { Choice } from './choice.ts'

/** `isHeard`: the school was asked; otherwise only this device is known to have nothing. */
export function NoPosts({ choice, isHeard }: { choice: Choice; isHeard: boolean }) {
  const isPart = choice.tag !== null || choice.group !== null
  const mayWrite = useRights().has('capture')
  if (!isHeard) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={isPart ? `This device keeps nothing ${kindOf(choice)}` : 'This device keeps nothing yet'}
        action={isPart && <ButtonLink href="/">See everything</ButtonLink>}
      >
        When the school can be reached, it is looked for there.
      </EmptyState>
    )
  }
  if (isPart) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={`Nothing ${kindOf(choice)} yet`}
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

/** "with #art", "for Beech", "with #art for Beech". */
function kindOf({ tag, group }: Choice): string {
  return [tag && `with #${tag}`, group && `for ${group.name}`].filter(Boolean).join(' ')
}
