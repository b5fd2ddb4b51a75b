// What another app put into this post, said in words: nobody posts a picture without knowing where it came from.
import { useEffect, useState } from 'react'
import type { Draft } from '../../device/kept.ts'
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
        title={hasAny ? `From another app: ${whatCame(taken)}` : 'Nothing of what you shared is in this post'}
        actions={
          <>
            {hasAny && (
              <Button kind="quiet" onClick={takeOut}>
                Take it out
              </Button>
            )}
            <Button kind="plain" onClick={() => setTaken(null)}>
              OK
            </Button>
          </>
        }
      >
        {hasAny && problemsOf(taken).length === 0 && <p>Now in this post.</p>}
        {problemsOf(taken).map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Notice>
    </div>
  )
}

function whatCame({ photoIds, words }: Taken): string {
  const photos = photoIds.length === 1 ? 'one photo' : `${photoIds.length} photos`
  return [photoIds.length > 0 && photos, words !== '' && 'words'].filter(Boolean).join(' and ')
}

function problemsOf({ leftOut, refused, isCut }: Taken): string[] {
  const wrong = { 'no-picture': 'is not a picture', 'too-large': 'is too large: 25 MB at most' }
  return [
    ...(leftOut > 0 ? [`Four photos fit in one post. ${leftOut === 1 ? 'One was' : `${leftOut} were`} left out.`] : []),
    ...refused.map(({ name, why }) => `“${name}” ${wrong[why]}. It was left out.`),
    ...(isCut ? ['The words were too long for a caption. Their end was left out.'] : []),
  ]
}
