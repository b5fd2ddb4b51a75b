// What stands above the posts when the school was not heard, or while the first posts are on their way.
import { Unreached } from '../../api/problem.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Feed } from './use-feed.ts'

export function FeedNotice({ feed }: { feed: Pick<Feed, 'error' | 'isReading' | 'isCaughtUp'> }) {
  if (feed.isReading) return <Reading />
  if (!feed.error || feed.isCaughtUp) return null
  if (feed.error instanceof Unreached) {
    return (
      <Notice kind="info" isAnnounced title="No signal">
        You see what this device has kept.
      </Notice>
    )
  }
  return <ProblemNotice error={feed.error} />
}

function Reading() {
  return (
    <div role="status">
      <span className="visually-hidden">Reading the news …</span>
      <Skeleton picture={{ width: 4, height: 3 }} lines={2} />
      <Skeleton picture={{ width: 4, height: 3 }} lines={2} />
    </div>
  )
}
