// Capture: the viewfinder first, then the words, then Post.
import { useState } from 'react'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { useMe } from '../ui/me.tsx'
import { useArrival } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import styles from './capture-page.module.css'
import { roomLeft } from './draft.ts'
import { DraftNotices } from './draft-notices.tsx'
import { addPhotos } from './photo-intake.ts'
import { Photos } from './photos.tsx'
import { SharedIn } from './shared-in.tsx'
import { UnreadFiles } from './unread-files.tsx'
import { useDraft, useWriting } from './use-writing.ts'
import { Viewfinder } from './viewfinder.tsx'
import { Words } from './words.tsx'
import type { Writing } from './writing.ts'

export function CapturePage() {
  const heading = useArrival(sayUi('newPost'))
  const writing = useWriting(useMe().member.id)
  return (
    <div className={styles.capture}>
      <h1 ref={heading} tabIndex={-1} className="visually-hidden">
        {sayUi('newPost')}
      </h1>
      {writing.data && <Capture writing={writing.data} />}
      {writing.isPending && <Skeleton picture={{ width: 3, height: 4 }} />}
      {writing.error && !writing.data && <ProblemNotice error={writing.error} onRetry={() => void writing.refetch()} />}
    </div>
  )
}

function Capture({ writing }: { writing: Writing }) {
  const kept = useDraft(writing.keeper)
  const { draft } = kept
  const [tooMany, setTooMany] = useState({ postId: draft.postId, leftOut: 0 })
  const room = roomLeft(draft)
  // Said of this post only, not of the next one.
  const leftOut = tooMany.postId === draft.postId ? tooMany.leftOut : 0

  function take(photos: Blob[]) {
    const { postId } = draft
    setTooMany({ postId, leftOut: 0 })
    void addPhotos(writing.intake, photos).then((count) => setTooMany({ postId, leftOut: count }))
  }
  return (
    <>
      <DraftNotices {...kept} />
      <SharedIn draft={draft} writing={writing} />
      <div className={styles.view}>
        <Viewfinder room={room} onPhotos={take} onLeaving={() => void writing.keeper.flush()} />
        {leftOut > 0 && (
          <p role="status" className={styles.leftOut}>
            {sayCapture('leftOut', { count: leftOut })}
          </p>
        )}
        <UnreadFiles draft={draft} keeper={writing.keeper} />
        <Photos draft={draft} writing={writing} />
      </div>
      <Words writing={writing} />
    </>
  )
}
