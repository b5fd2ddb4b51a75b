// Pasting a list from the school's register: what was understood is shown before anything is taken over.
import { useState } from 'react'
import { pupilName } from '../../domain/permission.ts'
import { readPaste } from '../../domain/permission-paste.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './paste-dialog.module.css'
import { PastePreview } from './paste-preview.tsx'
import { notPasted, type PupilRow, withPasted } from './rows.ts'

type PasteDialogProps = { rows: PupilRow[]; onTake: (rows: PupilRow[]) => void; onClose: () => void }

export function PasteDialog({ rows, onTake, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [isRemoving, setIsRemoving] = useState(false)
  /** The text whose lines that were not understood may stay out: with any other text the question comes anew. */
  const [leavingOutOf, setLeavingOutOf] = useState<string | null>(null)
  const paste = readPaste(text)
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
      title="Paste a list"
      onClose={onClose}
      actions={
        <>
          <Button disabled={!isReady} onClick={take}>
            {paste.pupils.length === 0
              ? 'Take over'
              : `Take over ${paste.pupils.length} ${paste.pupils.length === 1 ? 'pupil' : 'pupils'}`}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <div className={styles.pasted}>
        <TextArea
          label="One pupil a line: name, initial, yes or no"
          hint="Such as: Amelia, S, yes. From a spreadsheet, copy the row with the headings too. Of a surname only the first letter is kept."
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <PastePreview paste={paste}>
        {paste.pupils.length > 0 && paste.problems.length > 0 && paste.unread === 0 && (
          <Check isChecked={isLeavingOut} onChange={(isChecked) => setLeavingOutOf(isChecked ? text : null)}>
            {leaveOutWords(paste.problems.length)}
          </Check>
        )}
      </PastePreview>
      {left.length >= MANY && left.length === rows.length && (
        <Notice kind="warning">
          None of these pupils is on the list so far. Are these first names, and is it the right class?
        </Notice>
      )}
      {left.length > 0 && (
        <Check isChecked={isRemoving} onChange={setIsRemoving}>
          <span className={styles.left}>{leftWords(left)}</span>
        </Check>
      )}
    </Dialog>
  )
}

const leaveOutWords = (count: number) =>
  count === 1 ? 'Leave this line out: no pupil is on it' : `Leave these ${count} lines out: no pupil is on them`

/** So many pupils who are all unknown are no coincidence. */
const MANY = 3
const MOST_NAMES = 8

/** Whoever is not in the paste may have left the group. */
function leftWords(left: PupilRow[]): string {
  const names = left.slice(0, MOST_NAMES).map(pupilName).join(', ')
  const more = left.length > MOST_NAMES ? ` and ${left.length - MOST_NAMES} more` : ''
  const who = left.length === 1 ? 'one pupil off the list who is' : `${left.length} pupils off the list who are`
  return `Take ${who} not in this paste: ${names}${more}`
}
