// The permission lists were never on this device: what that means, and how to get them.
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import type { KeptLists } from './use-lists.ts'

export function ListsMissing({ kept }: { kept: KeptLists }) {
  if (!kept.isRead) return <p>Reading the permission lists …</p>
  return (
    <Notice
      kind="warning"
      title="The permission lists are not on this device yet"
      actions={
        <Button kind="quiet" pending={kept.isFetching && 'Fetching the lists …'} onClick={kept.fetchAgain}>
          Fetch the lists
        </Button>
      }
    >
      They must be fetched once while there is signal; after that they work without. Until then a photo can go only if nobody can
      be recognised. If the office has not entered any list yet, please ask there.
      {kept.error ? <p>{sentenceOf(kept.error)}</p> : null}
    </Notice>
  )
}
