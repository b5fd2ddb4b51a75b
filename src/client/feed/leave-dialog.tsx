// Asks before an address in a caption leads out of Bookbag, and shows where to.
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function LeaveDialog({ url, onClose }: { url: URL; onClose: () => void }) {
  const leave = () => {
    window.open(url.href, '_blank', 'noopener,noreferrer')
    onClose()
  }
  return (
    <Dialog
      title="Leave Bookbag?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={leave}>Open {url.host}</Button>
          <Button kind="quiet" onClick={onClose}>
            Stay here
          </Button>
        </>
      }
    >
      <p>
        This opens a page of <strong>{url.host}</strong>. It does not belong to your school.
      </p>
    </Dialog>
  )
}
