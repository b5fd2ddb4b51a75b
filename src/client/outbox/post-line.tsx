// Which post it is: the first photo, the first words, and when it was written.
import { useEffect, useState } from 'react'
import * as drafts from '../../device/drafts.ts'
import type { Submission } from '../../domain/post.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { useMe } from '../ui/me.tsx'
import { dayAndTime } from '../ui/when.ts'
import { classes } from '../ui/classes.ts'
import styles from './post-line.module.css'

export function PostLine({ submission, savedAt, nowMs }: { submission: Submission; savedAt: string; nowMs: number }) {
  const { caption, attachments, tag, version } = submission
  const photos = attachments.length
  return (
    <div className={styles.post}>
      {attachments[0] && <Picture id={attachments[0].id} />}
      <div className={styles.words}>
        <p className={classes(styles.clamped, styles.caption)} dir="auto">
          {caption || sayOutbox(photos > 0 ? 'withoutWords' : 'empty')}
        </p>
        <p className={styles.line}>
          {dayAndTime(savedAt, nowMs)}
          {photos > 0 && ` · ${sayOutbox('photos', { count: photos })}`}
          {tag && (
            <>
              {' · '}
              <bdi dir="ltr">#{tag}</bdi>
            </>
          )}
          {version > 1 && ` · ${sayOutbox('version', { version })}`}
        </p>
      </div>
    </div>
  )
}

/** Gone from the device once the school has it: then there is only the place where it was. */
function Picture({ id }: { id: string }) {
  const memberId = useMe().member.id
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let made: string | null = null
    let isLeft = false
    void drafts.photoBytes(memberId, id).then((bytes) => {
      if (!bytes || isLeft) return
      made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
      setUrl(made)
    })
    return () => {
      isLeft = true
      if (made) URL.revokeObjectURL(made)
    }
  }, [memberId, id])
  return url ? <img className={styles.picture} src={url} alt="" /> : null
}
