// Slips for staff: one for each name. Only the head makes them.
import { Printer } from 'lucide-react'
import { type FormEvent, useState } from 'react'
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
      ? `At most ${MOST} names at a time.`
      : tooLong
        ? `“${tooLong.slice(0, 30)} …”: ${nameTooLong(tooLong)}`
        : null
  const isReady = names.length > 0 && error === null

  function make(event: FormEvent) {
    event.preventDefault()
    if (isReady) onMake({ role: 'staff', groupIds, names, count: names.length })
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <TextArea
        label="Names, one a line"
        hint="As families read them: Mr Taylor, Ms Okafor."
        rows={4}
        value={text}
        error={error}
        onChange={(event) => setText(event.target.value)}
      />
      <Chips
        label="Their groups"
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={groupIds}
        onToggle={(groupId) => setGroupIds(toggled(groupIds, groupId))}
      />
      {names.length === 0 && <p className={styles.reason}>Write at least one name.</p>}
      <Button
        type="submit"
        icon={<Printer aria-hidden size={20} />}
        disabled={!isReady}
        pending={isMaking && 'Making the slips …'}
      >
        {names.length > 0 ? `Make ${names.length} ${names.length === 1 ? 'slip' : 'slips'}` : 'Make slips'}
      </Button>
    </form>
  )
}
