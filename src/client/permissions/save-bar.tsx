// Saving a list: how much is unsaved, or what stands in the way.
import type { Pupil } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { type PupilRow, rowsProblem } from './rows.ts'
import { changesOf, changeWords } from './rows-words.ts'
import styles from './save-bar.module.css'

type SaveBarProps = {
  rows: PupilRow[]
  /** The list as the school keeps it. */
  base: readonly Pupil[]
  isChanged: boolean
  isSaving: boolean
  isSaved: boolean
  /** What was saved took a yes away. */
  hasWithdrawn: boolean
  onSave: () => void
  onUndo: () => void
}

export function SaveBar({ rows, base, isChanged, isSaving, isSaved, hasWithdrawn, onSave, onUndo }: SaveBarProps) {
  const problem = isChanged ? rowsProblem(rows) : null
  if (!isChanged && !isSaved) return null
  const words = isChanged
    ? [sayPermissions('notSavedYet'), ...changeWords(changesOf(rows, base))]
    : [sayPermissions('saved'), ...(hasWithdrawn ? [sayPermissions('postsStay')] : [])]
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.words}>
        {problem ?? words.join(' ')}
      </p>
      {!isChanged && hasWithdrawn && (
        <ButtonLink kind="quiet" href="/">
          {sayPermissions('lookThroughFeed')}
        </ButtonLink>
      )}
      {isChanged && (
        <>
          {!isSaving && (
            <Button kind="plain" onClick={onUndo}>
              {sayUi('undo')}
            </Button>
          )}
          <Button disabled={problem !== null} pending={isSaving && sayUi('saving')} onClick={onSave}>
            {sayPermissions('saveList')}
          </Button>
        </>
      )}
    </div>
  )
}
