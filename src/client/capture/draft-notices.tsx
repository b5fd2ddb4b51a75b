// What the author has to know about the draft: why it came back, or that the device has no room for it.
import { Notice } from '../ui/notice.tsx'
import type { KeptDraft } from './draft-keeper.ts'
import styles from './draft-notices.module.css'
import { ExportDraft } from './export-draft.tsx'

export function DraftNotices({ draft, isKept, why }: KeptDraft) {
  if (draft.reason === null && isKept) return null
  return (
    <div className={styles.notices}>
      {draft.reason !== null && (
        <Notice kind="warning" title="This post came back to you">
          <p>{draft.reason}</p>
          <p>Who can be recognised is asked again each time: please answer it below.</p>
        </Notice>
      )}
      {!isKept && (
        <Notice
          kind="error"
          title={why === null ? 'This device has no room for it' : 'This post is not kept'}
          actions={<ExportDraft draft={draft} />}
        >
          {why ?? 'Your photos and words are only on this screen. Keep it open, make some room, or save them to a file.'}
        </Notice>
      )}
    </div>
  )
}
