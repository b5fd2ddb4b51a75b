// Deleting a post from the outbox: the one act that loses it, so the word has to be typed.
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'

const WORD = 'delete'

function atSchoolWords({ submittedAt, submission, problem }: Entry): string {
  if (submittedAt !== undefined)
    return submission.version > 1
      ? 'It may have reached the school already. The whole post is taken down there as soon as there is signal, the text before this one too.'
      : 'It may have reached the school already. Then it is taken down there as soon as there is signal.'
  if (problem?.code === 'post.conflict') return 'The school does not have this text. The one that it has stays there.'
  return submission.version > 1
    ? 'The school does not have this version. The one before stays there.'
    : 'The school does not have it.'
}

export function DeleteDialog({ entry, onDelete, onClose }: { entry: Entry; onDelete: () => void; onClose: () => void }) {
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
      <p>{atSchoolWords(entry)} Once it is deleted here, its photos and words are gone.</p>
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
