// Removing a member: what it does, before it is done, in one act.
import { useState } from 'react'
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
  const days = leaseDays === 1 ? 'a day' : `${leaseDays} days`
  const [isSure, setIsSure] = useState(false)
  return (
    <Dialog
      title={`Remove ${member.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            disabled={!isSure}
            pending={removing.isPending && 'Removing …'}
            onClick={() => removing.mutate(member.id)}
          >
            Remove now
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep
          </Button>
        </>
      }
    >
      <ul className={styles.facts}>
        <li>
          Devices with signal are signed out at once, and the posts and photos kept there are wiped. Slips in their name stop
          working.
        </li>
        <li>
          A device without signal still shows what it keeps: its photos for {days} at most, its words until it is next online.
        </li>
        {member.role === 'family' && <li>Nobody else is told, not even the other parent.</li>}
        {member.role === 'staff' && (
          <li>What they posted stays. Posts that wait on their device can be saved there to a file.</li>
        )}
      </ul>
      <Check isChecked={isSure} onChange={setIsSure}>
        Yes, remove {member.name}
      </Check>
      <ProblemNotice error={removing.error} />
    </Dialog>
  )
}
