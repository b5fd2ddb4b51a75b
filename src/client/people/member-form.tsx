// A member's name and groups; for the head also the office right and a deputy's end date.
import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { DeputyField } from './deputy-field.tsx'
import styles from './member-form.module.css'
import type { ListedMember } from './members-query.ts'
import { type MemberEdit, useEditMember } from './use-edit-member.ts'

export function MemberForm({ member, onSaved }: { member: ListedMember; onSaved: () => void }) {
  const me = useMe()
  const saving = useEditMember(member.id)
  const [edit, setEdit] = useState<MemberEdit>({
    name: member.name,
    groupIds: member.groupIds,
    canManage: member.canManage,
    publishUntil: member.publishUntil,
  })
  const mayGiveRights = me.rights.includes('lead') && member.role === 'staff'
  const error = edit.name.trim() === '' ? 'Please write a name.' : nameTooLong(edit.name)
  const isReady = error === null

  function save(event: FormEvent) {
    event.preventDefault()
    if (isReady) saving.mutate(edit, { onSuccess: onSaved })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <Field label="Name" value={edit.name} error={error} onChange={(event) => setEdit({ ...edit, name: event.target.value })} />
      <Chips
        label="Groups"
        options={me.groups.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={edit.groupIds}
        onToggle={(groupId) => setEdit({ ...edit, groupIds: toggled(edit.groupIds, groupId) })}
      />
      {mayGiveRights && (
        <>
          <Check isChecked={edit.canManage} onChange={(canManage) => setEdit({ ...edit, canManage })}>
            Office: keeps people and permissions
          </Check>
          <DeputyField
            publishUntil={edit.publishUntil}
            policy={me.school.policy}
            onChange={(publishUntil) => setEdit({ ...edit, publishUntil })}
          />
        </>
      )}
      <ProblemNotice error={saving.error} />
      <Button type="submit" disabled={!isReady} pending={saving.isPending && 'Saving …'}>
        Save
      </Button>
    </form>
  )
}
