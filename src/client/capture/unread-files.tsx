// Files that were picked and are no photos that Bookbag can read: each with why, and gone with one tap.
import type { Draft } from '../../device/kept.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { failedPhotos, withoutFailed } from './draft.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import styles from './unread-files.module.css'

export function UnreadFiles({ draft, keeper }: { draft: Draft; keeper: Pick<DraftKeeper, 'edit'> }) {
  const files = failedPhotos(draft)
  if (files.length === 0) return null
  return (
    <Notice
      kind="error"
      title={sayCapture('filesNotIn', { count: files.length })}
      actions={
        <Button kind="quiet" onClick={() => keeper.edit(withoutFailed)}>
          {sayUi('ok')}
        </Button>
      }
    >
      <ul className={styles.files}>
        {files.map(({ id, why }) => (
          <li key={id}>{why}</li>
        ))}
      </ul>
    </Notice>
  )
}
