// Says plainly what does not work on an address that is neither https nor this very machine.
import { sayJoin } from '../../words/parts/join.ts'
import { Notice } from '../ui/notice.tsx'

export function InsecureNotice() {
  if (isSecureContext) return null
  return (
    <Notice kind="warning" title={sayJoin('insecure')}>
      {sayJoin('insecureWhy')}
    </Notice>
  )
}
