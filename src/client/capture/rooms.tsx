// Which groups were in the room.
import type { Group } from '../../domain/member.ts'
import { Check } from '../ui/check.tsx'
import styles from './rooms.module.css'

type RoomsProps = {
  groups: Group[]
  /** Groups that have a permission list on this device. */
  listedIds: string[]
  chosenIds: string[]
  onToggle: (groupId: string) => void
}

export function Rooms({ groups, listedIds, chosenIds, onToggle }: RoomsProps) {
  const listed = groups.filter((group) => listedIds.includes(group.id))
  const unlisted = groups.filter((group) => !listedIds.includes(group.id))
  return (
    <fieldset>
      <legend className={styles.legend}>Which groups were in the room?</legend>
      <div className={styles.rooms}>
        {listed.map((group) => (
          <Check key={group.id} isChecked={chosenIds.includes(group.id)} onChange={() => onToggle(group.id)}>
            {group.name}
          </Check>
        ))}
      </div>
      {unlisted.length > 0 && (
        <p className={styles.hint}>No permission list yet for {namesOf(unlisted)}. Without one, no pupil of it may be shown.</p>
      )}
    </fieldset>
  )
}

function namesOf(groups: Group[]): string {
  const names = groups.map((group) => group.name)
  return names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
}
