// The feed: what happened in school, newest first, by day, with and without signal.
import { type ReactNode, Suspense, useState } from 'react'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { useArrival } from '../ui/page-header.tsx'
import { useNow } from '../ui/use-now.ts'
import { nameOf, useChoice } from './choice.ts'
import { FeedNotice } from './feed-notice.tsx'
import { FeedPosts } from './feed-posts.tsx'
import { newest } from './held.ts'
import { NewPostsPill } from './new-posts-pill.tsx'
import { NoPosts } from './no-posts.tsx'
import { OlderPosts } from './older-posts.tsx'
import { FeedViewer, PostInAddress, SinceLastLook, TakeDown } from './on-demand.ts'
import { PhotosAllowed, useAskIfPhotosAllowed } from './photos-allowed.tsx'
import { StatusLine } from './status-line.tsx'
import { TagFilter } from './tag-filter.tsx'
import { useAnchor } from './use-anchor.ts'
import { useFeed } from './use-feed.ts'
import styles from './feed.module.css'

/** `pinned` stands above the posts, `aside` beside them where there is room, `between` among them where there is none. */
export function FeedPage({ pinned, aside, between }: { pinned: ReactNode; aside: ReactNode; between: ReactNode }) {
  const choice = useChoice()
  const chosen = nameOf(choice)
  const { school, member, groups } = useMe()
  const feed = useFeed(choice)
  const nowMs = useNow()
  const arePhotosAllowed = useAskIfPhotosAllowed(feed.isCaughtUp)
  const mayTakeDown = useRights().has('review')
  const [opened, setOpened] = useState<{ postId: Id; photoId: Id } | null>(null)
  const [newSince, setNewSince] = useState<At | null>(null)
  const [anchor, forgetAnchor] = useAnchor()
  // Looked up each time: a post that is taken down leaves the whole screen, too.
  const openedPost = opened && feed.posts.find((post) => post.id === opened.postId)
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
          <FeedPosts
            posts={feed.posts}
            mine={member.role === 'family' ? groups.map(({ name }) => name) : []}
            nowMs={nowMs}
            newSince={newSince}
            between={<div className={styles.between}>{between}</div>}
            onOpen={(post, photo) => setOpened({ postId: post.id, photoId: photo.id })}
            renderActions={(post) =>
              mayTakeDown && (
                <Soon>
                  <TakeDown post={post} />
                </Soon>
              )
            }
          />
          {feed.isEmpty && !mayBeOlder && <NoPosts choice={choice} isHeard={feed.isCaughtUp} />}
          {(feed.posts.length > 0 || mayBeOlder) && (
            <OlderPosts key={chosen} choice={choice} count={feed.posts.length} none={<NoPosts choice={choice} isHeard />} />
          )}
        </div>
        <Soon>
          <SinceLastLook newest={chosen ? null : newest(feed.posts)} onMark={setNewSince} />
          {anchor && <PostInAddress anchor={anchor} posts={feed.posts} isCaughtUp={feed.isCaughtUp} onDone={forgetAnchor} />}
        </Soon>
        {opened && openedPost && (
          <Soon>
            <FeedViewer post={openedPost} photoId={opened.photoId} onClose={() => setOpened(null)} />
          </Soon>
        )}
      </div>
    </PhotosAllowed>
  )
}

const Soon = ({ children }: { children: ReactNode }) => <Suspense fallback={null}>{children}</Suspense>
