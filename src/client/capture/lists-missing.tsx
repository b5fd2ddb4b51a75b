// The permission lists were never on this device: what that means, and how to get them.
import { sayCapture } from '../../words/parts/capture.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import type { KeptLists } from './use-lists.ts'

export function ListsMissing({ kept }: { kept: KeptLists }) {
  if (!kept.isRead) return <p>{sayCapture('readingLists')}</p>
  return (
    <Notice
      kind="warning"
      title={sayCapture('listsMissing')}
      actions={
        <Button kind="quiet" pending={kept.isFetching && sayCapture('fetchingLists')} onClick={kept.fetchAgain}>
          {sayCapture('fetchLists')}
        </Button>
      }
    >
      {sayCapture('listsMissingNext')}
      {kept.error ? <p>{sentenceOf(kept.error)}</p> : null}
    </Notice>
  )
}
