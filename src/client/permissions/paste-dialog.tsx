// Pasting a list from the school's register: what was understood is shown before anything is taken over.
import { useState } from 'react'
import { LINE_EXAMPLE, readPaste } from '../../domain/permission-paste.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './paste-dialog.module.css'
import { PastePreview } from './paste-preview.tsx'
import { pupilNames } from './pupil-names.ts'
import { notPasted, type PupilRow, withPasted } from './rows.ts'

type PasteDialogProps = { rows: PupilRow[]; onTake: (rows: PupilRow[]) => void; onClose: () => void }

export function PasteDialog({ rows, onTake, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [isRemoving, setIsRemoving] = useState(false)
  /** The text whose lines that were not understood may stay out: with any other text the question comes anew. */
  const [leavingOutOf, setLeavingOutOf] = useState<string | null>(null)
  const paste = readPaste(sayPermissions, text)
  const isLeavingOut = leavingOutOf === text
  const isReady = paste.pupils.length > 0 && paste.unread === 0 && (paste.problems.length === 0 || isLeavingOut)
  const left = paste.pupils.length > 0 ? notPasted(rows, paste.pupils) : []

  function take() {
    const remaining = isRemoving ? rows.filter((row) => !left.includes(row)) : rows
    onTake(withPasted(remaining, paste.pupils))
    onClose()
  }
  return (
    <Dialog
      title={sayPermissions('pasteList')}
      onClose={onClose}
      actions={
        <>
          <Button disabled={!isReady} onClick={take}>
            {paste.pupils.length === 0
              ? sayPermissions('takeOver')
              : sayPermissions('takeOverCount', { count: paste.pupils.length })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayUi('notNow')}
          </Button>
        </>
      }
    >
      <div className={styles.pasted}>
        <TextArea
          label={sayPermissions('pasteLabel')}
          hint={sayPermissions('pasteHint', { example: LINE_EXAMPLE })}
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <PastePreview paste={paste}>
        {paste.pupils.length > 0 && paste.problems.length > 0 && paste.unread === 0 && (
          <Check isChecked={isLeavingOut} onChange={(isChecked) => setLeavingOutOf(isChecked ? text : null)}>
            {sayPermissions('leaveOut', { count: paste.problems.length })}
          </Check>
        )}
      </PastePreview>
      {left.length >= MANY && left.length === rows.length && <Notice kind="warning">{sayPermissions('noneOnList')}</Notice>}
      {left.length > 0 && (
        <Check isChecked={isRemoving} onChange={setIsRemoving}>
          <span className={styles.left}>{leftWords(left)}</span>
        </Check>
      )}
    </Dialog>
  )
}

/** So many pupils who are all unknown are no coincidence. */
const MANY = 3
const MOST_NAMES = 8

/** Whoever is not in the paste may have left the group. */
function leftWords(left: PupilRow[]): string {
  return sayPermissions('takeLeftOff', { count: left.length, names: pupilNames(left, MOST_NAMES) })
}
