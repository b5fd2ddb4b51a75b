// Slips lead to the address under which Bookbag was started: whoever tries it out on their own computer is told before they print.
import type { Slip } from '../../domain/invitation.ts'
import { isThisMachine } from '../../domain/this-machine.ts'
import { Notice } from '../ui/notice.tsx'

export function SlipAddress({ slip }: { slip: Slip }) {
  const { host, hostname } = new URL(slip.url)
  if (!isThisMachine(hostname)) return null
  return (
    <Notice kind="warning" title="Only this computer can open these slips">
      They lead to {host}. For phones, Bookbag has to be started with the school’s own address first: its README says how, under
      “How it is run for real”. Then make new slips.
    </Notice>
  )
}
