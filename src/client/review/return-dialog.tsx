// Sending a post back to its author: a reason, with a few at hand.
import { useState } from 'react'
import { MAX_REASON } from '../../domain/limits.ts'
import { sayReview } from '../../words/parts/review.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { reasons } from './reasons.ts'
import styles from './return-dialog.module.css'

type ReturnDialogProps = {
  authorName: string
  reason?: string | undefined
  onReturn: (reason: string) => void
  onClose: () => void
}

export function ReturnDialog({ authorName, reason: first = '', onReturn, onClose }: ReturnDialogProps) {
  const [reason, setReason] = useState(first)
  const isReady = reason.trim() !== '' && reason.length <= MAX_REASON
  return (
    <Dialog
      title={sayReview('returnTo', { author: authorName })}
      onClose={onClose}
      actions={
        <>
          <Button disabled={!isReady} onClick={() => onReturn(reason.trim())}>
            {sayReview('returnIt')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayUi('notNow')}
          </Button>
        </>
      }
    >
      <ul className={styles.phrases} aria-label={sayReview('reasonsAtHand')}>
        {reasons(useMe().school.language).map((phrase) => (
          <li key={phrase}>
            <button type="button" className={styles.phrase} onClick={() => setReason((typed) => withPhrase(typed, phrase))}>
              {phrase}
            </button>
          </li>
        ))}
      </ul>
      <TextArea
        label={sayReview('whyReturned')}
        hint={sayReview('authorReads')}
        value={reason}
        max={MAX_REASON}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  )
}

/** After what was typed, which stays; once only. */
function withPhrase(typed: string, phrase: string): string {
  if (typed.includes(phrase)) return typed
  return [typed.trim(), phrase].filter(Boolean).join(' ')
}
