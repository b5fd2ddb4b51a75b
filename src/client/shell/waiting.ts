// How many posts of this member the school does not have yet.
import { mine } from '../../device/member.ts'
import { count } from '../../device/unsent.ts'
import { useRights } from '../ui/me.tsx'
import { useKept } from '../ui/use-kept.ts'

export function useWaitingCount(): number {
  return useKept('outbox', useRights().has('capture') ? countWaiting : none) ?? 0
}

const none = () => Promise.resolve(0)

const countWaiting = async () => count(await mine())
