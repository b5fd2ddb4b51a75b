// What the author has to know about the draft: why it came back, or that the device has no room for it.
import { sayCapture } from '../../words/parts/capture.ts'
import { Notice } from '../ui/notice.tsx'
import type { KeptDraft } from './draft-keeper.ts'
import styles from './draft-notices.module.css'
import { ExportDraft } from './export-draft.tsx'

export function DraftNotices({ draft, isKept, why }: KeptDraft) {
  if (draft.reason === null && isKept) return null
  return (
    <div className={styles.notices}>
      {draft.reason !== null && (
        <Notice kind="warning" title={sayCapture('cameBack')}>
          <p>{draft.reason}</p>
          <p>{sayCapture('answerAgain')}</p>
        </Notice>
      )}
      {!isKept && (
        <Notice
          kind="error"
          title={why === null ? sayCapture('noRoom') : sayCapture('notKept')}
          actions={<ExportDraft draft={draft} />}
        >
          {why ?? sayCapture('onlyOnScreen')}
        </Notice>
      )}
    </div>
  )
}
