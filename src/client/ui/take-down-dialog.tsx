// Taking a post down, or deleting one that nobody has seen: what that means, before it is done.
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'

type TakeDownDialogProps = {
  /** Of the post: which one it is. */
  caption: string
  /** Families may have read it. */
  wasSeen: boolean
  isPending?: boolean
  error?: unknown
  onTakeDown: () => void
  onClose: () => void
}

export function TakeDownDialog({ caption, wasSeen, isPending = false, error, onTakeDown, onClose }: TakeDownDialogProps) {
  return (
    <Dialog
      title={wasSeen ? 'Take this post down?' : 'Delete this post?'}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" pending={isPending && 'Taking it down …'} onClick={onTakeDown}>
            {wasSeen ? 'Take it down' : 'Delete it'}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
        </>
      }
    >
      <p>{caption === '' ? 'A post without words.' : `“${excerpt(caption)}”`}</p>
      {wasSeen ? (
        <p>It leaves every device that is online within seconds; others lose it when they next connect. It cannot come back.</p>
      ) : (
        <>
          <p>Nobody has seen it. It cannot come back.</p>
          <p>To let its author mend it, return it instead.</p>
        </>
      )}
      <ProblemNotice error={error} />
    </Dialog>
  )
}

const LONGEST = 90
const excerpt = (caption: string) => (caption.length > LONGEST ? `${caption.slice(0, LONGEST).trimEnd()} …` : caption)
