// Takes a post down, everywhere: asked once more, then it leaves every device.
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { posts } from '../../api/contract/posts.ts'
import * as feed from '../../device/feed.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { useAct } from '../ui/use-act.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'

export function TakeDown({ post }: { post: FeedPost }) {
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <Button kind="plain" onClick={() => setIsAsking(true)}>
        Take down
      </Button>
      {isAsking && <TakeDownDialog post={post} onClose={() => setIsAsking(false)} />}
    </>
  )
}

function TakeDownDialog({ post, onClose }: { post: FeedPost; onClose: () => void }) {
  const me = useMe()
  const takeDown = useAct(async () => {
    await call(posts.takeDown, {}, { params: { id: post.id }, as: me.member.id })
    await feed.catchUp()
    onClose()
  })
  return (
    <Dialog
      title="Take this post down?"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" pending={takeDown.isPending && 'Taking it down …'} onClick={() => takeDown.run()}>
            Take it down
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Leave it up
          </Button>
        </>
      }
    >
      <p>
        It leaves the feed and every device that is online within seconds; others lose it when they next connect. It cannot come
        back.
      </p>
      <ProblemNotice error={takeDown.error} />
    </Dialog>
  )
}
