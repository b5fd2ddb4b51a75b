// The feed before its first post, a tag or a group that has none, and a device that keeps nothing of either.
import { Camera, Newspaper } from 'lucide-react'
import { sayFeed } from '../../words/parts/feed.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useRights } from '../ui/me.tsx'
import { type Choice, valuesOf } from './choice.ts'

/** `isHeard`: the school was asked; otherwise only this device is known to have nothing. */
export function NoPosts({ choice, isHeard }: { choice: Choice; isHeard: boolean }) {
  const isPart = choice.tag !== null || choice.group !== null
  const mayWrite = useRights().has('capture')
  if (!isHeard) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={isPart ? sayFeed('keepsNothingOf', valuesOf(choice)) : sayFeed('keepsNothing')}
        action={isPart && <ButtonLink href="/">{sayFeed('seeEverything')}</ButtonLink>}
      >
        {sayFeed('lookedForThere')}
      </EmptyState>
    )
  }
  if (isPart) {
    return (
      <EmptyState
        icon={<Newspaper />}
        title={sayFeed('nothingOf', valuesOf(choice))}
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
