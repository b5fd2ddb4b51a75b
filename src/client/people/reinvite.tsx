// A new slip for one member, shown at once: the code to scan, or letters to type.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { ListedMember } from './members-query.ts'
import styles from './reinvite.module.css'
import { SlipAddress } from './slip-address.tsx'
import { SlipCard } from './slip-card.tsx'
import { useReinvite } from './use-reinvite.ts'

export function Reinvite({ member, onClose }: { member: ListedMember; onClose: () => void }) {
  const reinviting = useReinvite(member.id)
  const { groups, school } = useMe()
  return (
    <Dialog
      title={`New slip for ${member.name}`}
      onClose={onClose}
      actions={
        reinviting.data ? (
          <Button onClick={onClose}>Done</Button>
        ) : (
          <Button pending={reinviting.isPending && 'Making the slip …'} onClick={() => reinviting.mutate()}>
            Make the slip
          </Button>
        )
      }
    >
      <ProblemNotice error={reinviting.error} />
      {reinviting.data ? (
        <div className={styles.slip}>
          <SlipCard slip={reinviting.data} groups={groups} schoolName={school.name} />
        </div>
      ) : (
        <p>
          For a lost or a new phone. It signs {member.name} in once, as the same person. Devices that are signed in now are signed
          out, and the posts and photos kept there leave them.
        </p>
      )}
      {reinviting.data && <SlipAddress slip={reinviting.data} />}
      {reinviting.data && <p>It is shown only now. Let it be scanned from this screen, or write the letters down.</p>}
    </Dialog>
  )
}
