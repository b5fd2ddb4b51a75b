// What a person can do about an entry that the school does not have: edit, send now, save to a file, delete.
import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Entry } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import { timeOfDay } from '../../domain/day.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { sayUi } from '../../words/parts/ui.ts'
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
  const save = useAct(async () =>
    saveFile(await outbox.exportFile(entry.postId), sayOutbox('entryFile', { day: entry.savedAt.slice(0, 10) })),
  )
  const remove = useAct(() => outbox.remove(entry.postId))
  const needsAct = entry.state === 'refused' || entry.state === 'damaged'
  const isGone = entry.problem?.code === 'post.gone'
  return (
    <>
      <ProblemNotice error={send.error ?? save.error ?? remove.error} />
      {triedAt !== null && (
        <p role="status" className={styles.tried}>
          {sayOutbox('triedAt', { time: timeOfDay(triedAt) })}
        </p>
      )}
      <div className={styles.acts}>
        {needsAct && !isGone && (
          <Button icon={<Pencil aria-hidden size={20} />} onClick={() => onEdit(entry)}>
            {sayUi('edit')}
          </Button>
        )}
        {entry.state === 'waiting' && (send.isPending || !isSending) && (
          <Button kind="quiet" pending={send.isPending && sayOutbox('trying')} onClick={send.run}>
            {sayOutbox('sendNow')}
          </Button>
        )}
        <Button kind="plain" pending={save.isPending && sayUi('makingFile')} onClick={save.run}>
          {sayUi('saveToFile')}
        </Button>
        <Button kind="plain" onClick={() => setIsDeleting(true)}>
          {sayUi('delete')}
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
