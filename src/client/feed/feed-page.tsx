// The feed: what happened in school, newest first, by day, with and without signal.
import { type ReactNode, Suspense, useState } from 'react'
import type { At } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'
import { useArrival } from '../ui/page-header.tsx'
import { nameOf, useChoice } from './choice.ts'
import { FeedNotice } from './feed-notice.tsx'
import { newest } from './held.ts'
import { NewPostsPill } from './new-posts-pill.tsx'
import { NoPosts } from './no-posts.tsx'
import { OlderPosts } from './older-posts.tsx'
import { PostInAddress, SinceLastLook } from './on-demand.ts'
import { PhotosAllowed, useAskIfPhotosAllowed } from './photos-allowed.tsx'
import { ReadablePosts } from './readable-posts.tsx'
import { StatusLine } from './status-line.tsx'
import { TagFilter } from './tag-filter.tsx'
import { useAnchor } from './use-anchor.ts'
import { useFeed } from './use-feed.ts'
import styles from './feed.module.css'

/** `pinned` stands above the posts, `aside` beside them where there is room, `between` among them where there is none. */
export function FeedPage({ pinned, aside, between }: { pinned: ReactNode; aside: ReactNode; between: ReactNode }) {
  const choice = useChoice()
  const chosen = nameOf(choice)
  const { school } = useMe()
  const feed = useFeed(choice)
  const arePhotosAllowed = useAskIfPhotosAllowed(feed.isCaughtUp)
  const [newSince, setNewSince] = useState<At | null>(null)
  const [anchor, forgetAnchor] = useAnchor()
  // This device keeps the newest posts; those with a tag or for a group may all be older.
  const mayBeOlder = chosen !== '' && feed.isEmpty && feed.isCaughtUp
  const heading = useArrival(chosen || school.name)
  return (
    <PhotosAllowed value={arePhotosAllowed}>
      <div className={styles.feed}>
        <header className={styles.head}>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {school.name}
          </h1>
          <StatusLine error={feed.error} arePhotosAllowed={arePhotosAllowed} />
        </header>
        <div className={styles.aside}>
          <TagFilter chosen={choice} />
          <div className={styles.beside}>{aside}</div>
        </div>
        <div className={styles.posts}>
          {pinned}
          <FeedNotice feed={feed} />
          <NewPostsPill count={feed.held} onShow={feed.showNew} />
          <ReadablePosts posts={feed.posts} newSince={newSince} between={<div className={styles.between}>{between}</div>} />
          {feed.isEmpty && !mayBeOlder && <NoPosts choice={choice} isHeard={feed.isCaughtUp} />}
          {(feed.posts.length > 0 || mayBeOlder) && (
            <OlderPosts key={chosen} choice={choice} count={feed.posts.length} none={<NoPosts choice={choice} isHeard />} />
          )}
        </div>
        <Suspense fallback={null}>
          <SinceLastLook newest={chosen ? null : newest(feed.posts)} onMark={setNewSince} />
          {anchor && <PostInAddress anchor={anchor} posts={feed.posts} isCaughtUp={feed.isCaughtUp} onDone={forgetAnchor} />}
        </Suspense>
      </div>
    </PhotosAllowed>
  )
}
