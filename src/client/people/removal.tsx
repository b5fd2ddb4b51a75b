// Removing a member: what it does, before it is done, in one act.
import { useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { Check } from '../ui/check.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { ListedMember } from './members-query.ts'
import styles from './removal.module.css'
import { useRemoveMember } from './use-remove-member.ts'

type RemovalProps = { member: ListedMember; onRemoved: (name: string) => void; onClose: () => void }

export function Removal({ member, onRemoved, onClose }: RemovalProps) {
  const removing = useRemoveMember(() => onRemoved(member.name))
  const { leaseDays } = useMe().school
  const [isSure, setIsSure] = useState(false)
  return (
    <Dialog
      title={sayPeople('removeAsk', { name: member.name })}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            disabled={!isSure}
            pending={removing.isPending && sayPeople('removing')}
            onClick={() => removing.mutate(member.id)}
          >
            {sayPeople('removeNow')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayPeople('keep')}
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <li>{sayPeople('devicesWiped')}</li>
        <li>{sayPeople('deviceOffline', { days: leaseDays })}</li>
        {member.role === 'family' && <li>{sayPeople('nobodyTold')}</li>}
        {member.role === 'staff' && <li>{sayPeople('postsStay')}</li>}
      </ul>
      <Check isChecked={isSure} onChange={setIsSure}>
        {sayPeople('yesRemove', { name: member.name })}
      </Check>
      <ProblemNotice error={removing.error} />
    </Dialog>
  )
}
