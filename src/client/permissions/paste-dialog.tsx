// Pasting a list from the school's register: what was understood is shown before anything is taken over.
import { useState } from 'react'
import { pupilName, readPaste } from '../../domain/permission.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './paste-dialog.module.css'
import { PastePreview } from './paste-preview.tsx'
import { notPasted, type PupilRow, withPasted } from './rows.ts'

type PasteDialogProps = { rows: PupilRow[]; onTake: (rows: PupilRow[]) => void; onClose: () => void }

export function PasteDialog({ rows, onTake, onClose }: PasteDialogProps) {
  const [text, setText] = useState('')
  const [isRemoving, setIsRemoving] = useState(false)
  const paste = readPaste(text)
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
          <Button disabled={paste.pupils.length === 0} onClick={take}>
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
          hint="Such as: Amelia, S, yes. Straight from a spreadsheet works too. “Not asked” counts as no."
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <PastePreview paste={paste} />
      {left.length > 0 && (
        <Check isChecked={isRemoving} onChange={setIsRemoving}>
          Take {left.length === 1 ? 'one pupil' : `${left.length} pupils`} off the list who {left.length === 1 ? 'is' : 'are'} not
          in this paste: {left.map(pupilName).join(', ')}
        </Check>
      )}
    </Dialog>
  )
}
