// Slips lead to the address under which Bookbag was started: whoever tries it out on their own computer is told before they print.
import type { Slip } from '../../domain/invitation.ts'
import { isThisMachine } from '../../domain/this-machine.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { Notice } from '../ui/notice.tsx'

export function SlipAddress({ slip }: { slip: Slip }) {
  const { host, hostname } = new URL(slip.url)
  if (!isThisMachine(hostname)) return null
  return (
    <Notice kind="warning" title={sayPeople('onlyHere')}>
      {sayPeople('onlyHereWhy', { host })}
    </Notice>
  )
}
