// Before words with a doubted name reach families: one question more.
import type { NamesInText } from '../../domain/names-in-text.ts'
import { sayPosts } from '../../words/parts/posts.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { NameWords } from './name-hint.tsx'

type NamesDialogProps = {
  doubt: NamesInText
  /** What mends it, such as "Return it". */
  mend: string
  onMend: () => void
  onPublish: () => void
  onClose: () => void
}

export function NamesDialog({ doubt, mend, onMend, onPublish, onClose }: NamesDialogProps) {
  return (
    <Dialog
      title={sayPosts('nameMeant')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onMend}>{mend}</Button>
          <Button kind="quiet" onClick={onPublish}>
            {sayPosts('someoneElse')}
          </Button>
        </>
      }
    >
      <NameWords doubt={doubt} />
    </Dialog>
  )
}
