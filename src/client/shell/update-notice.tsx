// "A new version is ready": offered only where nothing is being written or sent.
import { useLocation } from 'wouter'
import { sayFeed } from '../../words/parts/feed.ts'
import { Button } from '../ui/button.tsx'
import { useRights } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useHasUnsaved } from '../ui/unsaved.ts'
import { useKept } from '../ui/use-kept.ts'
import { useUpdate } from './update.ts'

export function UpdateNotice() {
  const update = useUpdate()
  const isSafe = useSafePoint()
  if (!update || !isSafe) return null
  return (
    <Notice
      kind="info"
      isAnnounced
      title={sayFeed('newVersion')}
      actions={<Button onClick={update.apply}>{sayFeed('update')}</Button>}
    >
      {sayFeed('takesASecond')}
    </Notice>
  )
}

/** Not on the capture page (a draft is open there), not while an entry is on its way, and not over what was neither saved nor printed. */
function useSafePoint(): boolean {
  const [location] = useLocation()
  const sending = useKept('outbox', useRights().has('capture') ? readSending : nothing)
  const hasUnsaved = useHasUnsaved()
  return sending === null && !hasUnsaved && !location.startsWith('/capture')
}

const nothing = () => Promise.resolve(null)

async function readSending(): Promise<string | null> {
  const outbox = await import('../../device/outbox.ts')
  return outbox.sendingId()
}
