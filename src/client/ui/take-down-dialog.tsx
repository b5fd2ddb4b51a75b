// Taking a post down, or deleting one that nobody has seen: what that means, before it is done.
import { saySeldom } from '../../words/parts/seldom.ts'
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
      title={wasSeen ? saySeldom('takeDownAsked') : saySeldom('deleteAsked')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" pending={isPending && saySeldom('takingDown')} onClick={onTakeDown}>
            {wasSeen ? saySeldom('takeItDown') : saySeldom('deleteIt')}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {saySeldom('keepIt')}
          </Button>
        </>
      }
    >
      <p>{caption === '' ? saySeldom('withoutWords') : saySeldom('quoted', { words: excerpt(caption) })}</p>
      {wasSeen ? (
        <p>{saySeldom('leavesEveryDevice')}</p>
      ) : (
        <>
          <p>{saySeldom('nobodySawIt')}</p>
          <p>{saySeldom('returnInstead')}</p>
        </>
      )}
      <ProblemNotice error={error} />
    </Dialog>
  )
}

const LONGEST = 90
const excerpt = (caption: string) => (caption.length > LONGEST ? `${caption.slice(0, LONGEST).trimEnd()} …` : caption)
