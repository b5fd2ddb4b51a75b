// Asks before an address in a caption leads out of Bookbag, and shows where to.
import { saySeldom } from '../../words/parts/seldom.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Rich } from '../ui/rich.tsx'
import { strong } from '../ui/rich-parts.tsx'

export function LeaveDialog({ url, onClose }: { url: URL; onClose: () => void }) {
  const leave = () => {
    window.open(url.href, '_blank', 'noopener,noreferrer')
    onClose()
  }
  return (
    <Dialog
      title={saySeldom('leave')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={leave}>{saySeldom('openPage', { host: url.host })}</Button>
          <Button kind="quiet" onClick={onClose}>
            {saySeldom('stay')}
          </Button>
        </>
      }
    >
      <p>
        <Rich text={saySeldom('opensPage', { host: url.host })} parts={{ b: strong }} />
      </p>
    </Dialog>
  )
}
