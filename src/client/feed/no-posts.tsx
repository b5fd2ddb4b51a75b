// The feed before its first post, a tag that nothing carries, and a device that keeps nothing of either.
import { Camera, Newspaper } from 'lucide-react'
import type { Tag } from '../../domain/tag.ts'
import { sayFeed } from '../../words/parts/feed.ts'
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
        title={tag ? sayFeed('keepsNothingWith', { tag }) : sayFeed('keepsNothing')}
        action={tag && <ButtonLink href="/">{sayFeed('seeEverything')}</ButtonLink>}
      >
        {sayFeed('lookedForThere')}
      </EmptyState>
    )
  }
  if (tag) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={sayFeed('nothingWith', { tag })}
        action={<ButtonLink href="/">{sayFeed('seeEverything')}</ButtonLink>}
      />
    )
  }
  if (!mayWrite) {
    return (
      <EmptyState icon={<Newspaper />} title={sayFeed('firstOnItsWay')}>
        {sayFeed('appearsHere')}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<Camera />}
      title={sayFeed('nothingYet')}
      action={<ButtonLink href="/capture">{sayFeed('writeFirst')}</ButtonLink>}
    >
      {sayFeed('areEnough')}
    </EmptyState>
  )
}
