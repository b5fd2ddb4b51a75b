// Asks before slips are cancelled: one that was lost, or all that are left of a group.
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useRevoke } from './use-revoke.ts'

export type Cancelling = { title: string; slipIds: readonly string[] }

export function CancelSlips({ title, slipIds, onClose }: Cancelling & { onClose: () => void }) {
  const revoking = useRevoke()
  const count = slipIds.length
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            pending={revoking.isPending && sayPeople('cancelling')}
            onClick={() => revoking.mutate(slipIds, { onSuccess: onClose })}
          >
            {sayPeople('cancelSlips', { count })}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {sayPeople('keepSlips', { count })}
          </Button>
        </>
      }
    >
      <p>{sayPeople('cancelFacts', { count })}</p>
      <ProblemNotice error={revoking.error} />
    </Dialog>
  )
}
