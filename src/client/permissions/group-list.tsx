// One group's list: answers, names, a pasted list, saving, and who changed what.
import { ClipboardPaste, Plus } from 'lucide-react'
import { useState } from 'react'
import { Refused } from '../../api/problem.ts'
import type { Group } from '../../domain/member.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Actions } from '../ui/stack.tsx'
import styles from './group-list.module.css'
import { History } from './history.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PupilTable } from './pupil-table.tsx'
import { newRow } from './rows.ts'
import { changesOf } from './rows-words.ts'
import { SaveBar } from './save-bar.tsx'
import { useListDraft } from './use-list-draft.ts'
import { useReplaceList } from './use-replace-list.ts'

export function GroupList({ group, list }: { group: Group; list: PermissionList }) {
  const draft = useListDraft(list)
  const replacing = useReplaceList()
  const [isPasting, setIsPasting] = useState(false)
  const [hasWithdrawn, setHasWithdrawn] = useState(false)
  const isConflict = replacing.error instanceof Refused && replacing.error.code === 'post.state'

  function save() {
    setHasWithdrawn(changesOf(draft.rows, draft.base.pupils).withdrawn.length > 0)
    replacing.mutate({ groupId: group.id, version: draft.base.version, rows: draft.rows })
  }
  return (
    <section className={styles.list} aria-label={group.name}>
      <h2 className={styles.name}>{group.name}</h2>
      {replacing.error && !isConflict && <ProblemNotice error={replacing.error} />}
      {(isConflict || draft.hasMerged) && draft.isChanged && (
        <Notice kind="warning" isAnnounced title={sayPermissions('changedElsewhere')}>
          {sayPermissions('changedElsewhereWhy')}
        </Notice>
      )}
      {draft.rows.length === 0 ? (
        <p className={styles.none}>{sayPermissions('noPupils')}</p>
      ) : (
        <PupilTable rows={draft.rows} onChange={draft.change} />
      )}
      <Actions>
        <Button kind="quiet" icon={<ClipboardPaste aria-hidden size={20} />} onClick={() => setIsPasting(true)}>
          {sayPermissions('pasteList')}
        </Button>
        <Button kind="quiet" icon={<Plus aria-hidden size={20} />} onClick={() => draft.change([...draft.rows, newRow()])}>
          {sayPermissions('addPupil')}
        </Button>
      </Actions>
      <SaveBar
        rows={draft.rows}
        base={draft.base.pupils}
        isChanged={draft.isChanged}
        isSaving={replacing.isPending}
        isSaved={replacing.isSuccess}
        hasWithdrawn={hasWithdrawn}
        onSave={save}
        onUndo={draft.undo}
      />
      {isPasting && <PasteDialog rows={draft.rows} onTake={draft.change} onClose={() => setIsPasting(false)} />}
      <History groupId={group.id} />
    </section>
  )
}
