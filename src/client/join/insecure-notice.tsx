// Says plainly what does not work on an address that is neither https nor this very machine.
import { Notice } from '../ui/notice.tsx'

export function InsecureNotice() {
  if (isSecureContext) return null
  return (
    <Notice kind="warning" title="This address is not safe to use">
      It begins with http, so what you read here could be read by others, and nothing works without signal. Photos cannot be sent
      from here. Please ask the school office for the address that begins with https.
    </Notice>
  )
}
