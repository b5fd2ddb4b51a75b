// Posts that can be read in full: a photo opens over the whole screen, and whoever reviews can take a post down.
import { type ReactNode, Suspense, useState } from 'react'
import type { FeedPost } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { useNow } from '../ui/use-now.ts'
import { FeedPosts } from './feed-posts.tsx'
import { FeedViewer, TakeDown } from './on-demand.ts'

type ReadablePostsProps = { posts: readonly FeedPost[]; newSince?: At | null; between?: ReactNode }

export function ReadablePosts({ posts, newSince, between }: ReadablePostsProps) {
  const { school, member, groups } = useMe()
  const nowMs = useNow()
  const mayTakeDown = useRights().has('review')
  const [opened, setOpened] = useState<{ postId: Id; photoId: Id } | null>(null)
  // Looked up each time: a post that is taken down leaves the whole screen, too.
  const openedPost = opened && posts.find((post) => post.id === opened.postId)
  return (
    <>
      <FeedPosts
        posts={posts}
        mine={member.role === 'family' ? groups.map(({ name }) => name) : []}
        language={school.language}
        nowMs={nowMs}
        newSince={newSince ?? null}
        between={between}
        onOpen={(post, photo) => setOpened({ postId: post.id, photoId: photo.id })}
        renderActions={(post) =>
          mayTakeDown && (
            <Suspense fallback={null}>
              <TakeDown post={post} />
            </Suspense>
          )
        }
      />
      {opened && openedPost && (
        <Suspense fallback={null}>
          <FeedViewer post={openedPost} photoId={opened.photoId} onClose={() => setOpened(null)} />
        </Suspense>
      )}
    </>
  )
}
