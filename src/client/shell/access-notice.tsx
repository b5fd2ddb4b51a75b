// What a person has to do before everything goes on: sign in again, or update.
import { Button, ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { Access } from './access.ts'
import { updateNow } from './update.ts'

export function AccessNotice({ kind }: { kind: Access['kind'] }) {
  if (kind === 'lapsed') {
    return (
      <Notice
        kind="warning"
        isAnnounced
        title="Please sign in again"
        actions={<ButtonLink href="/join">Sign in with a code</ButtonLink>}
      >
        What you wrote is kept on this device and is sent once you are back. The school office can give you a new slip.
      </Notice>
    )
  }
  if (kind === 'outdated') {
    return (
      <Notice
        kind="warning"
        isAnnounced
        title="Bookbag has a new version"
        actions={<Button onClick={() => void updateNow().catch(reportError)}>Update</Button>}
      >
        The school speaks a newer language than this page. Nothing is lost: update, and it goes on.
      </Notice>
    )
  }
  return null
}
