// The groups, each with how many pupils are on its list and how many of them have no permission.
import type { Group } from '../../domain/member.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import styles from './group-picker.module.css'
import { useUnsavedIds } from './use-list-draft.ts'

type GroupPickerProps = { groups: Group[]; lists: PermissionList[]; chosenId: string; onChoose: (groupId: string) => void }

export function GroupPicker({ groups, lists, chosenId, onChoose }: GroupPickerProps) {
  const unsavedIds = useUnsavedIds()
  return (
    <ul className={styles.groups} aria-label={sayPermissions('groups')}>
      {groups.map((group) => (
        <li key={group.id}>
          <button type="button" className={styles.group} aria-pressed={group.id === chosenId} onClick={() => onChoose(group.id)}>
            <span className={styles.name}>{group.name}</span>
            <span className={styles.count}>{countWords(lists.find(({ groupId }) => groupId === group.id))}</span>
            {unsavedIds.includes(group.id) && <span className={styles.unsaved}>{sayPermissions('notSaved')}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

/** "24 pupils, 3 no". */
function countWords(list: PermissionList | undefined): string {
  const pupils = list?.pupils ?? []
  if (pupils.length === 0) return sayPermissions('noList')
  const refused = pupils.filter((pupil) => !pupil.isAllowed).length
  return sayPermissions('pupilCount', { count: pupils.length, refused })
}
