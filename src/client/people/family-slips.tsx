// Slips for families: which groups they read, and how many.
import { Printer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import styles from './member-form.module.css'
import type { Invite } from './use-invite.ts'

const MOST = 400

export function FamilySlips({ isMaking, onMake }: { isMaking: boolean; onMake: (invite: Invite) => void }) {
  const { groups } = useMe()
  const [groupIds, setGroupIds] = useState<string[]>([])
  const [typed, setTyped] = useState('30')
  const count = Number(typed)
  const isCount = Number.isInteger(count) && count >= 1 && count <= MOST

  function make(event: FormEvent) {
    event.preventDefault()
    if (isCount && groupIds.length > 0) onMake({ role: 'family', groupIds, names: [], count })
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <Chips
        label={sayPeople('groupsTheyRead')}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={groupIds}
        onToggle={(groupId) => setGroupIds(toggled(groupIds, groupId))}
      />
      <Field
        label={sayPeople('howMany')}
        hint={sayPeople('eightOnPage')}
        inputMode="numeric"
        value={typed}
        error={isCount ? null : sayPeople('countWrong', { most: MOST })}
        onChange={(event) => setTyped(event.target.value.trim())}
      />
      {groupIds.length === 0 && <p className={styles.reason}>{sayPeople('groupMissing')}</p>}
      <Button
        type="submit"
        icon={<Printer aria-hidden size={20} />}
        disabled={!isCount || groupIds.length === 0}
        pending={isMaking && sayPeople('makingSlips')}
      >
        {isCount ? sayPeople('makeCount', { count }) : sayPeople('makeSlips')}
      </Button>
    </form>
  )
}
