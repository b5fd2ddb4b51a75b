// Takes a post down, everywhere: asked once more, then it leaves every device.
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { posts } from '../../api/contract/posts.ts'
import * as feed from '../../device/feed.ts'
import type { FeedPost } from '../../domain/feed.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { sayBriefly } from '../ui/say-briefly.ts'
import { TakeDownDialog } from '../ui/take-down-dialog.tsx'
import { useAct } from '../ui/use-act.ts'

export function TakeDown({ post }: { post: FeedPost }) {
  const me = useMe()
  const [isAsking, setIsAsking] = useState(false)
  const takeDown = useAct(async () => {
    await call(posts.takeDown, {}, { params: { id: post.id }, as: me.member.id })
    setIsAsking(false)
    // It is down, whether or not this device can hear of it just now.
    const hasHeard = await feed.catchUp().then(
      () => true,
      () => false,
    )
    if (hasHeard) sayBriefly(saySeldom('takenDownEverywhere'))
    return true
  })
  if (takeDown.result) return <p role="status">{saySeldom('takenDownSoon')}</p>
  return (
    <>
      <Button kind="plain" onClick={() => setIsAsking(true)}>
        {saySeldom('takeDown')}
      </Button>
      {isAsking && (
        <TakeDownDialog
          caption={post.caption}
          wasSeen
          isPending={takeDown.isPending}
          error={takeDown.error}
          onTakeDown={takeDown.run}
          onClose={() => setIsAsking(false)}
        />
      )}
    </>
  )
}
