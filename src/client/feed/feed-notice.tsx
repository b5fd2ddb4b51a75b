// What stands in the place of posts while the first ones are read, and above them when the school refused.
import { Unreached } from '../../api/problem.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import type { Feed } from './use-feed.ts'

export function FeedNotice({ feed }: { feed: Pick<Feed, 'error' | 'isReading'> }) {
  if (feed.isReading) return <Reading />
  // Without signal the line under the school's name says so.
  return feed.error instanceof Unreached ? null : <ProblemNotice error={feed.error} />
}

function Reading() {
  return (
    <div role="status">
      <span className="visually-hidden">{sayFeed('reading')}</span>
      <Skeleton picture={{ width: 4, height: 3 }} lines={2} />
      <Skeleton picture={{ width: 4, height: 3 }} lines={2} />
    </div>
  )
}
