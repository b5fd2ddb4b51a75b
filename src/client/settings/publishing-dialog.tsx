// Before posts go out that nobody else has looked at: what that means, and a way back.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function PublishingDialog({ onSave, onClose }: { onSave: () => void; onClose: () => void }) {
  return (
    <Dialog
      title="Let all staff publish directly?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onSave}>Yes, save it</Button>
          <Button kind="quiet" onClick={onClose}>
            Not now
          </Button>
        </>
      }
    >
      <p>Whatever a member of staff posts then reaches families at once. Nobody looks at the photos first.</p>
      <p>Posts that wait in Review already still wait for you.</p>
    </Dialog>
  )
}
