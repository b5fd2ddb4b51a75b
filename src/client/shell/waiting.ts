// How many entries of this member wait in the outbox on this device.
import { useRights } from '../ui/me.tsx'
import { useKept } from '../ui/use-kept.ts'

export function useWaitingCount(): number {
  const count = useKept('outbox', useRights().has('capture') ? countWaiting : none)
  return count ?? 0
}

const none = () => Promise.resolve(0)

/** A family's phone never loads the outbox. */
async function countWaiting(): Promise<number> {
  const outbox = await import('../../device/outbox.ts')
  const entries = await outbox.list()
  return entries.filter((entry) => entry.state !== 'received').length
}
