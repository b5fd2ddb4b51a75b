// Sends the set-up form and opens the school for its head.
import { useMutation } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import * as session from '../../device/session.ts'
import { readCode } from '../../domain/invitation.ts'
import type { Policy } from '../../domain/member.ts'

type Filled = { code: string; schoolName: string; headName: string; groups: string[]; policy: Policy }

export function useSetup() {
  const [, go] = useLocation()
  return useMutation({
    mutationFn: (filled: Filled) => call(join.setup, { ...filled, code: readCode(filled.code) }),
    onSuccess: async (me) => {
      await session.keepMe(me)
      go('/people', { replace: true })
    },
  })
}

/** The code behind the # of the printed address, taken out of the address; '' when there is none. */
export function takeSetupCode(): string {
  const code = decodeURIComponent(location.hash.slice(1))
  if (code !== '') history.replaceState(history.state, '', location.pathname)
  return code
}
