// On a shared tablet: that someone else's posts wait here. Only the name and the number, never what they are.
import { lazy, Suspense } from 'react'
import { type OtherWaiting, othersWaiting } from '../../device/others-waiting.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useKept } from '../ui/use-kept.ts'

const RemovedWaiting = lazy(() => import('./removed-waiting.tsx').then((module) => ({ default: module.RemovedWaiting })))

export function OthersWaiting() {
  const me = useMe()
  const others = useKept('outbox', othersWaiting)?.filter((other) => other.memberId !== me.member.id) ?? []
  const coming = others.filter(({ isRemoved }) => !isRemoved)
  return (
    <>
      {coming.length > 0 && (
        <Notice kind="info">
          {coming.map((other) => (
            <p key={other.memberId}>{sentence(other)}</p>
          ))}
        </Notice>
      )}
      <Suspense fallback={null}>
        {others.map((other) => other.isRemoved && <RemovedWaiting key={other.memberId} other={other} />)}
      </Suspense>
    </>
  )
}

const sentence = ({ name, count }: OtherWaiting) => sayFeed('othersWaiting', { count, name })
