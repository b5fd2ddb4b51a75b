// The groups: add one, or give one another name.
import { type FormEvent, useState } from 'react'
import { MAX_NAME } from '../../domain/limits.ts'
import type { Group } from '../../domain/member.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './groups.module.css'
import { useSaveGroup } from './use-save-group.ts'

export function Groups() {
  const { groups } = useMe()
  const [renamingId, setRenamingId] = useState<string | null>(null)
  return (
    <Section title="Groups" hint="Classes, years, clubs, trips. Posts are for groups, and each has its own permission list.">
      <Rows>
        {groups.map((group) =>
          group.id === renamingId ? (
            <Row key={group.id} title={<span className="visually-hidden">{group.name}</span>}>
              <GroupForm group={group} onDone={() => setRenamingId(null)} />
            </Row>
          ) : (
            <Row
              key={group.id}
              title={group.name}
              actions={
                <Button kind="plain" onClick={() => setRenamingId(group.id)}>
                  Rename<span className="visually-hidden"> {group.name}</span>
                </Button>
              }
            />
          ),
        )}
      </Rows>
      <GroupForm key={groups.length} group={null} onDone={() => setRenamingId(null)} />
    </Section>
  )
}

/** The button that opened the form is gone, so the focus goes on into it. */
function focusFirst(form: HTMLFormElement | null) {
  form?.querySelector('input')?.focus()
}

/** For a new group `group` is null. */
function GroupForm({ group, onDone }: { group: Group | null; onDone: () => void }) {
  const [name, setName] = useState(group?.name ?? '')
  const saving = useSaveGroup(group?.id ?? null)
  const isReady = name.trim() !== '' && name.trim() !== group?.name
  function save(event: FormEvent) {
    event.preventDefault()
    if (isReady) saving.mutate(name.trim(), { onSuccess: onDone })
  }
  return (
    <form className={styles.form} onSubmit={save} ref={group ? focusFirst : undefined}>
      <Field
        label={group ? `New name for ${group.name}` : 'Another group'}
        value={name}
        maxLength={MAX_NAME}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" kind="quiet" disabled={!isReady} pending={saving.isPending && 'Saving …'}>
        {group ? 'Rename' : 'Add'}
      </Button>
      {group && (
        <Button kind="plain" onClick={onDone}>
          Leave it
        </Button>
      )}
      <ProblemNotice error={saving.error} />
    </form>
  )
}
