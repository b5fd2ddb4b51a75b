// What a person can do about an entry that the school does not have: edit, send now, save to a file, delete.
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import { timeOfDay } from '../../domain/day.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { saveFile } from '../ui/save-file.ts'
import { useAct } from '../ui/use-act.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import styles from './entry-acts.module.css'

type EntryActsProps = { entry: Entry; isSending: boolean; onEdit: (entry: Entry) => void }

export function EntryActs({ entry, isSending, onEdit }: EntryActsProps) {
  const [isDeleting, setIsDeleting] = useState(false)
  const send = useAct(async () => ({ round: await outbox.sendNow(entry.postId), at: new Date().toISOString() }))
  const triedAt = send.result?.round === 'resting' && !send.isPending && entry.state === 'waiting' ? send.result.at : null
  const save = useAct(async () => saveFile(await outbox.exportFile(entry.postId), `bookbag-${entry.savedAt.slice(0, 10)}.html`))
  const remove = useAct(() => outbox.remove(entry.postId))
  const needsAct = entry.state === 'refused' || entry.state === 'damaged'
  const isGone = entry.problem?.code === 'post.gone'
  return (
    <>
      <ProblemNotice error={send.error ?? save.error ?? remove.error} />
      {triedAt !== null && (
        <p role="status" className={styles.tried}>
          Tried at {timeOfDay(triedAt)}. It still waits.
        </p>
      )}
      <div className={styles.acts}>
        {needsAct && !isGone && (
          <Button icon={<Pencil aria-hidden size={20} />} onClick={() => onEdit(entry)}>
            Edit
          </Button>
        )}
        {entry.state === 'waiting' && (send.isPending || !isSending) && (
          <Button kind="quiet" pending={send.isPending && 'Trying …'} onClick={send.run}>
            Send now
          </Button>
        )}
        <Button kind="plain" pending={save.isPending && 'Making the file …'} onClick={save.run}>
          Save to a file
        </Button>
        <Button kind="plain" onClick={() => setIsDeleting(true)}>
          Delete
        </Button>
      </div>
      {isDeleting && (
        <DeleteDialog
          entry={entry}
          onDelete={() => {
            setIsDeleting(false)
            remove.run()
          }}
          onClose={() => setIsDeleting(false)}
        />
      )}
    </>
  )
}
