// Nothing to see: after opening, the school is given this browser's address anew where its push service has changed it.
import { useEffect } from 'react'
import { useMe } from '../ui/me.tsx'
import { renew } from './push-here.ts'

export function RenewPush() {
  const as = useMe().member.id
  useEffect(() => {
    // Without signal, with the next opening.
    void renew(as).catch(() => undefined)
  }, [as])
  return null
}
