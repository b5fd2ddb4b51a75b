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
