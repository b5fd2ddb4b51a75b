// Whether this device may still read: asked at the start, and known at once whenever the school says that the session is over.
import { useEffect, useState } from 'react'
import type { Me } from '../../api/contract/join.ts'
import { Refused, Unreached } from '../../api/problem.ts'
import { readFact } from '../../device/facts.ts'
import { activeHold, type Hold } from '../../device/hold.ts'
import { mine } from '../../device/member.ts'
import * as session from '../../device/session.ts'
import { memberStore } from '../../device/stores.ts'
import { useKept } from '../ui/use-kept.ts'

/** stranger: nobody is signed in here; lapsed: sign in again, all is kept; outdated: update first; removed: no longer a member. */
export type Access =
  | { kind: 'opening' }
  | { kind: 'stranger'; hasSignal: boolean }
  | { kind: 'member' | 'lapsed' | 'outdated'; me: Me }
  | { kind: 'removed'; me: Me | null }

/** `atStart` is what the device kept when the page opened. On the way in (`isEntering`) there is nothing to ask yet. */
export function useAccess(atStart: Me | null, isEntering: boolean): Access {
  const kept = useKept(KINDS, readKept)
  const answer = useAskedOnce(isEntering)
  const me = kept === undefined ? atStart : kept.me
  const [latest, setLatest] = useState(atStart)
  if (me && me !== latest) setLatest(me)
  return accessOf({
    me,
    latest,
    hold: kept?.hold ?? null,
    error: answer?.error,
    isAsking: !answer || isTooEarly(answer.error, latest),
  })
}

/** Asked once; later refusals arrive through what the device keeps. */
function useAskedOnce(isEntering: boolean) {
  const [answer, setAnswer] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (isEntering) return
    const ask = async () => {
      try {
        await session.refreshMe()
        setAnswer({ error: null })
      } catch (error) {
        setAnswer({ error })
      }
    }
    void ask()
  }, [isEntering])
  return answer
}

/** The school has said who this is, and the device is just writing it down: not a stranger. */
const isTooEarly = (error: unknown, latest: Me | null) => error === null && latest === null

const KINDS = ['session', 'outbox'] as const

async function readKept(): Promise<{ me: Me | null; hold: Hold | null }> {
  const me = await session.readMe()
  const memberId = await mine().catch(() => null)
  return { me, hold: memberId === null ? null : activeHold(await readFact(memberStore(memberId), 'hold')) }
}

const access = { 'sign in': 'lapsed', update: 'outdated' } as const

/** `latest` is who was last signed in while the page was open; `error` what the school answered at the start. */
type Known = { me: Me | null; latest: Me | null; hold: Hold | null; error: unknown; isAsking: boolean }

/** What the device keeps decides: it is newer than what was answered at the start. */
export function accessOf({ me, latest, hold, error, isAsking }: Known): Access {
  if (hold === 'removed') return { kind: 'removed', me: latest }
  if (me) return { kind: hold ? access[hold] : 'member', me }
  if (error instanceof Refused && error.code === 'session.removed') return { kind: 'removed', me: latest }
  if (isAsking) return { kind: 'opening' }
  return { kind: 'stranger', hasSignal: !(error instanceof Unreached) }
}
