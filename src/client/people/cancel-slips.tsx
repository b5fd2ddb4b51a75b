// Asks before slips are cancelled: one that was lost, or all that are left of a group.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useRevoke } from './use-revoke.ts'

export type Cancelling = { title: string; slipIds: readonly string[] }

export function CancelSlips({ title, slipIds, onClose }: Cancelling & { onClose: () => void }) {
  const revoking = useRevoke()
  const isOne = slipIds.length === 1
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button
            kind="danger"
            pending={revoking.isPending && 'Cancelling …'}
            onClick={() => revoking.mutate(slipIds, { onSuccess: onClose })}
          >
            {isOne ? 'Cancel slip' : `Cancel ${slipIds.length} slips`}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {isOne ? 'Keep it' : 'Keep them'}
          </Button>
        </>
      }
    >
      <p>
        {isOne
          ? 'Nobody can join with it any more. This is right for a slip that was lost.'
          : 'Nobody can join with them any more.'}{' '}
        Whoever has joined already stays.
      </p>
      <ProblemNotice error={revoking.error} />
    </Dialog>
  )
}
