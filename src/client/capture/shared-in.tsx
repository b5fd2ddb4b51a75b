// What another app put into this post, said in words: nobody posts a picture without knowing where it came from.
import { useEffect, useState } from 'react'
import type { Draft } from '../../device/kept.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { type Taken, takeShared, withoutShared } from './take-shared.ts'
import type { Writing } from './writing.ts'
import styles from './draft-notices.module.css'

export function SharedIn({ draft, writing }: { draft: Draft; writing: Writing }) {
  const [taken, setTaken] = useState<Taken | null>(null)
  useEffect(() => {
    void takeShared(writing).then((found) => found && setTaken(found), reportError)
  }, [writing])
  // Said of this post only, not of the next one.
  if (!taken || taken.postId !== draft.postId) return null
  const takeOut = () => {
    writing.keeper.edit((current) => withoutShared(current, taken))
    setTaken(null)
  }
  const hasAny = taken.photoIds.length > 0 || taken.words !== ''
  return (
    <div className={styles.notices}>
      <Notice
        kind={problemsOf(taken).length > 0 ? 'warning' : 'info'}
        isAnnounced
        title={hasAny ? whatCame(taken) : sayCapture('nothingShared')}
        actions={
          <>
            {hasAny && (
              <Button kind="quiet" onClick={takeOut}>
                {sayCapture('takeItOut')}
              </Button>
            )}
            <Button kind="plain" onClick={() => setTaken(null)}>
              {sayUi('ok')}
            </Button>
          </>
        }
      >
        {hasAny && problemsOf(taken).length === 0 && <p>{sayCapture('nowInPost')}</p>}
        {problemsOf(taken).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    </div>
  )
}

function whatCame({ photoIds, words }: Taken): string {
  const what = photoIds.length === 0 ? 'words' : words === '' ? 'photos' : 'both'
  return sayCapture('fromApp', { what, count: photoIds.length })
}

function problemsOf({ leftOut, refused, isCut }: Taken): string[] {
  return [
    ...(leftOut > 0 ? [sayCapture('leftOut', { count: leftOut })] : []),
    ...refused.map(({ name, why }) => sayCapture(why === 'too-large' ? 'sharedTooLarge' : 'sharedNoPicture', { name })),
    ...(isCut ? [sayCapture('wordsCut')] : []),
  ]
}
