// Taking a post down: what that means, before it is done.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function TakedownDialog({ onTakeDown, onClose }: { onTakeDown: () => void; onClose: () => void }) {
  return (
    <Dialog
      title="Take this post down?"
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" onClick={onTakeDown}>
            Take it down
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      <p>
        It will not be shown to anyone, and its photos can no longer be opened. Its author sees that, and cannot send it again.
      </p>
      <p>To let the author mend it, return it instead.</p>
    </Dialog>
  )
}
