// Which groups were in the room.
import type { Group } from '../../domain/member.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { Check } from '../ui/check.tsx'
import { namesInLine } from '../ui/names-in-line.ts'
import styles from './rooms.module.css'

const NAMED = 3

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
      <legend className={styles.legend}>{sayCapture('whichRooms')}</legend>
      <div className={styles.rooms}>
        {listed.map((group) => (
          <Check key={group.id} isChecked={chosenIds.includes(group.id)} onChange={() => onToggle(group.id)}>
            {group.name}
          </Check>
        ))}
      </div>
      {unlisted.length > 0 && (
        <p className={styles.hint}>{sayCapture('noListFor', { groups: namesInLine(unlisted.map(nameOf), NAMED) })}</p>
      )}
    </fieldset>
  )
}

const nameOf = (group: Group) => group.name
