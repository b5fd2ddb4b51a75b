// Taking a post down, or deleting one that nobody has seen: what that means, before it is done.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

type TakedownDialogProps = { wasSeen: boolean; onTakeDown: () => void; onClose: () => void }

export function TakedownDialog({ wasSeen, onTakeDown, onClose }: TakedownDialogProps) {
  return (
    <Dialog
      title={wasSeen ? 'Take this post down?' : 'Delete this post?'}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={onTakeDown}>
            {wasSeen ? 'Take it down' : 'Delete it'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      {wasSeen ? (
        <p>It will not be shown to anyone any more, and its photos can no longer be opened. It cannot come back.</p>
      ) : (
        <>
          <p>Nobody has seen it. It cannot come back.</p>
          <p>To let its author mend it, return it instead.</p>
        </>
      )}
    </Dialog>
  )
}
