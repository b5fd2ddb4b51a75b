// A member's name and groups; for the head also the office right and a deputy's end date.
import type { FormEvent } from 'react'
import { Refused } from '../../api/problem.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useNow } from '../ui/use-now.ts'
import { DeputyField } from './deputy-field.tsx'
import styles from './member-form.module.css'
import { placeOf } from './member-place.ts'
import type { ListedMember } from './members-query.ts'
import { useEditMember } from './use-edit-member.ts'
import type { MemberDraft } from './use-member-draft.ts'

type MemberFormProps = { member: ListedMember; draft: MemberDraft; onSaved: () => void }

export function MemberForm({ member, draft, onSaved }: MemberFormProps) {
  const me = useMe()
  const nowMs = useNow()
  const saving = useEditMember(member.id)
  const { base, edit, hasMerged, change } = draft
  const isConflict = saving.error instanceof Refused && saving.error.code === 'member.state'
  const mayGiveRights = me.rights.includes('lead') && member.role === 'staff'
  const error = edit.name.trim() === '' ? sayPeople('nameMissing') : nameTooLong(edit.name)
  const isReady = error === null

  function save(event: FormEvent) {
    event.preventDefault()
    if (isReady) saving.mutate({ ...edit, version: base.version }, { onSuccess: onSaved })
  }
  return (
    <form className={styles.form} onSubmit={save}>
      {hasMerged && (
        <Notice kind="warning" isAnnounced title={sayPeople('changedElsewhere')}>
          {sayPeople('schoolNowHas', { person: [base.name, ...placeOf(base, me.groups, nowMs)].join(' · ') })}
        </Notice>
      )}
      <Field
        label={sayPeople('name')}
        value={edit.name}
        error={error}
        onChange={(event) => change({ ...edit, name: event.target.value })}
      />
      <Chips
        label={sayPeople('groups')}
        options={me.groups.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={edit.groupIds}
        onToggle={(groupId) => change({ ...edit, groupIds: toggled(edit.groupIds, groupId) })}
      />
      {mayGiveRights && (
        <>
          <Check isChecked={edit.canManage} onChange={(canManage) => change({ ...edit, canManage })}>
            {sayPeople('mayManage')}
          </Check>
          <DeputyField
            publishUntil={edit.publishUntil}
            policy={me.school.policy}
            onChange={(publishUntil) => change({ ...edit, publishUntil })}
          />
        </>
      )}
      {!(isConflict && hasMerged) && <ProblemNotice error={saving.error} />}
      <Button type="submit" disabled={!isReady} pending={saving.isPending && sayUi('saving')}>
        {sayUi('save')}
      </Button>
    </form>
  )
}
