// A new slip for one member, shown at once: the code to scan, or letters to type.
import { sayPeople } from '../../words/parts/people.ts'
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
      title={sayPeople('newSlipFor', { name: member.name })}
      onClose={onClose}
      actions={
        reinviting.data ? (
          <Button onClick={onClose}>{sayPeople('done')}</Button>
        ) : (
          <Button pending={reinviting.isPending && sayPeople('makingSlip')} onClick={() => reinviting.mutate()}>
            {sayPeople('makeSlip')}
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
        <p>{sayPeople('reinviteFacts', { name: member.name })}</p>
      )}
      {reinviting.data && <SlipAddress slip={reinviting.data} />}
      {reinviting.data && <p>{sayPeople('shownOnlyNow')}</p>}
    </Dialog>
  )
}
