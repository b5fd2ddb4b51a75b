// Deleting a post from the outbox: the one act that loses it, so the word has to be typed.
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import { intlTag } from '../../words/languages.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'

function atSchoolWords({ submittedAt, submission, problem }: Entry): string {
  if (submittedAt !== undefined) return submission.version > 1 ? sayOutbox('mayHaveArrivedBefore') : sayOutbox('mayHaveArrived')
  if (problem?.code === 'post.conflict') return sayOutbox('otherTextStays')
  return submission.version > 1 ? sayOutbox('versionBeforeStays') : sayOutbox('notAtSchool')
}

export function DeleteDialog({ entry, onDelete, onClose }: { entry: Entry; onDelete: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const word = sayOutbox('deleteWord')
  return (
    <Dialog
      title={sayOutbox('deleteForGood')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={!isSameWord(typed.trim(), word)} onClick={onDelete}>
            {sayOutbox('deleteNow')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayUi('keepIt')}
          </Button>
        </>
      }
    >
      <p>
        {atSchoolWords(entry)} {sayOutbox('goneFromHere')}
      </p>
      <Field
        label={sayOutbox('typeWord', { word })}
        value={typed}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  )
}

/** A keyboard may begin with a capital, or have no accents. */
function isSameWord(typed: string, word: string): boolean {
  return new Intl.Collator(intlTag(sayOutbox.language), { sensitivity: 'base' }).compare(typed, word) === 0
}
