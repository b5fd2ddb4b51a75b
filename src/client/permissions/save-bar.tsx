// Saving a list: how much is unsaved, or what stands in the way.
import type { Pupil } from '../../domain/permission.ts'
import { Button } from '../ui/button.tsx'
import { type PupilRow, rowsProblem } from './rows.ts'
import { changeWords } from './rows-words.ts'
import styles from './save-bar.module.css'

type SaveBarProps = {
  rows: PupilRow[]
  /** The list as the school keeps it. */
  base: readonly Pupil[]
  isChanged: boolean
  isSaving: boolean
  isSaved: boolean
  onSave: () => void
  onUndo: () => void
}

export function SaveBar({ rows, base, isChanged, isSaving, isSaved, onSave, onUndo }: SaveBarProps) {
  const problem = isChanged ? rowsProblem(rows) : null
  if (!isChanged && !isSaved) return null
  const unsaved = ['Not saved yet.', ...changeWords(rows, base)].join(' ')
  return (
    <div className={styles.bar}>
      <p role="status" className={styles.words}>
        {problem ?? (isChanged ? unsaved : 'Saved. Devices of staff get it with the next signal.')}
      </p>
      {isChanged && (
        <>
          {!isSaving && (
            <Button kind="plain" onClick={onUndo}>
              Undo
            </Button>
          )}
          <Button disabled={problem !== null} pending={isSaving && 'Saving …'} onClick={onSave}>
            Save the list
          </Button>
        </>
      )}
    </div>
  )
}
