// The session is over although nobody was removed: sign in again, and all goes on.
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

export function LapsedNotice() {
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
