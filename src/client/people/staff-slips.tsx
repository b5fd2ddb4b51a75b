// Slips for staff: one for each name. Only the head makes them.
import { Printer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { TextArea } from '../ui/text-area.tsx'
import styles from './member-form.module.css'
import type { Invite } from './use-invite.ts'

const MOST = 100

export function StaffSlips({ isMaking, onMake }: { isMaking: boolean; onMake: (invite: Invite) => void }) {
  const { groups } = useMe()
  const [text, setText] = useState('')
  const [groupIds, setGroupIds] = useState<string[]>([])
  const names = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  const tooLong = names.find((name) => nameTooLong(name) !== null)
  const error =
    names.length > MOST
      ? sayPeople('tooManyNames', { most: MOST })
      : tooLong
        ? sayUi('nameProblem', { name: tooLong.slice(0, 30), problem: nameTooLong(tooLong) ?? '' })
        : null
  const isReady = names.length > 0 && error === null

  function make(event: FormEvent) {
    event.preventDefault()
    if (isReady) onMake({ role: 'staff', groupIds, names, count: names.length })
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <TextArea
        label={sayPeople('namesOnLines')}
        hint={sayPeople('namesHint')}
        rows={4}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <Chips
        label={sayPeople('theirGroups')}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={groupIds}
        onToggle={(groupId) => setGroupIds(toggled(groupIds, groupId))}
      />
      {names.length === 0 && <p className={styles.reason}>{sayPeople('noNameYet')}</p>}
      <Button
        type="submit"
        icon={<Printer aria-hidden size={20} />}
        disabled={!isReady}
        pending={isMaking && sayPeople('makingSlips')}
      >
        {names.length > 0 ? sayPeople('makeCount', { count: names.length }) : sayPeople('makeSlips')}
      </Button>
    </form>
  )
}
