// What is around every page of a member: the skip link, the navigation, and what everyone here has to know now.
import { type ReactNode, Suspense } from 'react'
import { sayFeed } from '../../words/parts/feed.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Navigation } from './navigation.tsx'
import { useStartAtTop } from './start-at-top.ts'
import styles from './frame.module.css'

/** `notices` stand above the page, the most pressing first. `place` resets the page's error when it changes. */
export function Frame({ place, counts, notices, children }: FrameProps) {
  useStartAtTop()
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#page">
        {sayFeed('skip')}
      </a>
      <Navigation counts={counts} />
      <main id="page" className={styles.page} tabIndex={-1}>
        <div className={styles.notices}>{notices}</div>
        <ErrorBoundary key={place}>
          <Suspense fallback={<Opening />}>{children}</Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

type FrameProps = { place: string; counts: Partial<Record<string, number>>; notices: ReactNode; children: ReactNode }

function Opening() {
  return (
    <div role="status">
      <span className="visually-hidden">{sayUi('opening')}</span>
      <Skeleton lines={4} />
    </div>
  )
}
