// Sends the set-up form and opens the school for its head.
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import * as session from '../../device/session.ts'
import { readCode } from '../../domain/invitation.ts'
import type { Policy } from '../../domain/member.ts'
import { deviceName } from '../ui/device-name.ts'

type Filled = { code: string; schoolName: string; headName: string; groups: string[]; policy: Policy }

export function useSetup() {
  const [, go] = useLocation()
  return useMutation({
    mutationFn: (filled: Filled) =>
      call(join.setup, {
        ...filled,
        code: readCode(filled.code),
        deviceName: deviceName(navigator.userAgent, navigator.maxTouchPoints),
      }),
    onSuccess: async (me) => {
      await session.keepMe(me)
      go('/people', { replace: true })
    },
  })
}

/** False until the school has answered, for then the form can be filled in meanwhile. */
export function useIsSetUp(): boolean {
  const { data } = useQuery({ queryKey: ['set-up needed'], queryFn: () => call(join.setupNeeded, {}) })
  return data?.isNeeded === false
}
