// Who is signed in on this device and what they may do; the rights decide what is shown. The school decides what is done.
import { createContext, type ReactNode, use } from 'react'
import type { Me } from '../../api/contract/join.ts'
import type { Right } from '../../domain/member.ts'

const MeContext = createContext<Me | null>(null)

export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  return <MeContext value={me}>{children}</MeContext>
}

/** The signed-in member, their school and its groups. Only below MeProvider. */
export function useMe(): Me {
  const me = use(MeContext)
  if (!me) throw new Error('useMe needs a MeProvider above it')
  return me
}

export function useRights(): ReadonlySet<Right> {
  return new Set(useMe().rights)
}
