// An error as a person reads it, with the way to try again where there is one.
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { sentenceOf } from './sentence.ts'

export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  if (error === null || error === undefined) return null
  return (
    <Notice
      kind="error"
      actions={
        onRetry && (
          <Button kind="quiet" onClick={onRetry}>
            {sayUi('tryAgain')}
          </Button>
        )
      }
    >
      {sentenceOf(error)}
    </Notice>
  )
}
