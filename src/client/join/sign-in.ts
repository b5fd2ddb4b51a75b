// Exchanges a code for a session, and finds out whether the school wants to know the name first.
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import * as z from 'zod/mini'
import { call } from '../../api/call.ts'
import { join, type Me } from '../../api/contract/join.ts'
import { Refused } from '../../api/problem.ts'
import * as session from '../../device/session.ts'
import { readCode } from '../../domain/invitation.ts'
import { Role } from '../../domain/member.ts'
import { deviceName } from '../ui/device-name.ts'

/** What `name.needed` tells about the slip; `schoolName` is null where it told nothing that is understood. */
const Welcome = z.object({ schoolName: z.nullable(z.string()), role: Role, groups: z.array(z.string()) })
export type Welcome = z.infer<typeof Welcome>

export type SignIn = ReturnType<typeof useSignIn>

/** `welcome` is set once the school knows the code and asks for the name. */
export function useSignIn() {
  const [, go] = useLocation()
  const [welcome, setWelcome] = useState<Welcome | null>(null)
  const { mutate, variables, isPending, error } = useMutation({
    mutationFn: ask,
    onError: (refusal) => setWelcome((before) => welcomeOf(refusal) ?? before),
    onSuccess: async (me) => {
      await session.keepMe(me)
      sessionStorage.removeItem(ATTEMPT)
      go('/', { replace: true })
    },
  })
  return {
    welcome,
    isPending,
    error: welcomeOf(error) ? null : error,
    withCode: (code: string) => mutate({ code }),
    withName: (name: string) => mutate({ code: variables?.code ?? '', name }),
  }
}

/** Where the secret of this try is kept, also over a reload, until the session is: whose answer was lost on the way asks again with it. */
const ATTEMPT = 'bookbag-attempt'

function attemptUnderWay(): string {
  const attempt = sessionStorage.getItem(ATTEMPT) ?? crypto.randomUUID()
  sessionStorage.setItem(ATTEMPT, attempt)
  return attempt
}

function ask({ code, name }: { code: string; name?: string }): Promise<Me> {
  const device = { deviceName: deviceName(navigator.userAgent, navigator.maxTouchPoints) }
  return call(join.signIn, {
    code: readCode(code),
    attempt: attemptUnderWay(),
    ...device,
    ...(name === undefined ? {} : { name }),
  })
}

function welcomeOf(error: unknown): Welcome | null {
  if (!(error instanceof Refused) || error.code !== 'name.needed') return null
  return Welcome.safeParse(error.detail).data ?? { schoolName: null, role: 'family', groups: [] }
}
