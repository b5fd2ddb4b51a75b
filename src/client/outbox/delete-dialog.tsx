// Deleting a post that the school does not have: the one act that loses it, so the word has to be typed.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'

const WORD = 'delete'

export function DeleteDialog({ onDelete, onClose }: { onDelete: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  return (
    <Dialog
      title="Delete this post for good?"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" disabled={typed.trim().toLowerCase() !== WORD} onClick={onDelete}>
            Delete for good
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      <p>The school does not have it. Once it is deleted here, its photos and words are gone.</p>
      <Field
        label={`Type the word “${WORD}” to be sure`}
        value={typed}
        autoCapitalize="none"
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
      />
    </Dialog>
  )
}
