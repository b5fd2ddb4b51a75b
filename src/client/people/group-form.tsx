// The name of a new group, or another name for one. No two groups of a school go by the same name.
import { type FormEvent, useState } from 'react'
import { areSameName, type Group } from '../../domain/member.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import styles from './groups.module.css'
import { useSaveGroup } from './use-save-group.ts'

/** For a new group `group` is null. */
export function GroupForm({ group, onDone }: { group: Group | null; onDone: () => void }) {
  const { groups } = useMe()
  const [name, setName] = useState(group?.name ?? '')
  const saving = useSaveGroup(group?.id ?? null)
  const taken = groups.find((other) => other.id !== group?.id && areSameName(other.name, name))
  const error = taken && !saving.isPending ? sayPeople('groupTaken', { group: taken.name }) : nameTooLong(name)
  const isReady = name.trim() !== '' && name.trim() !== group?.name && !error

  function save(event: FormEvent) {
    event.preventDefault()
    if (isReady) saving.mutate(name.trim(), { onSuccess: onDone })
  }
  return (
    <form className={styles.form} onSubmit={save} ref={group ? focusFirst : undefined}>
      <Field
        label={group ? sayPeople('newNameFor', { group: group.name }) : sayPeople('anotherGroup')}
        value={name}
        error={error}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" kind="quiet" disabled={!isReady} pending={saving.isPending && sayUi('saving')}>
        {sayPeople(group ? 'renameIt' : 'add')}
      </Button>
      {group && (
        <Button kind="plain" onClick={onDone}>
          {sayPeople('leaveIt')}
        </Button>
      )}
      {!taken && <ProblemNotice error={saving.error} />}
    </form>
  )
}

/** The button that opened the form is gone, so the focus goes on into it. */
function focusFirst(form: HTMLFormElement | null) {
  form?.querySelector('input')?.focus()
}
