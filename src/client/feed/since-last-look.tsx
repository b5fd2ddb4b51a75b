// Remembers how far a reader has looked on this device, and from where on the feed is new to them. It draws nothing itself.
import { useEffect, useEffectEvent, useState } from 'react'
import * as seen from '../../device/seen.ts'
import type { Id } from '../../domain/id.ts'
import { type At, MINUTE, SECOND } from '../../domain/time.ts'
import { useMe } from '../ui/me.tsx'

/** The newest post counts as seen when it has stood there, in sight, for so long. */
const LOOKED = SECOND
/** Whoever was away for less is still at the same look. */
const AWAY = 15 * MINUTE

/** Of this look, until it is over: going to another place and back begins no new one. */
let look: { memberId: Id; upTo: Promise<At | null> } | null = null

/** `newest`: the time of the newest post that is shown, null where something smaller than the feed is shown. */
export function SinceLastLook({ newest, onMark }: { newest: At | null; onMark: (upTo: At | null) => void }) {
  const memberId = useMe().member.id
  const [looks, setLooks] = useState(0)
  const mark = useEffectEvent(onMark)
  useEffect(() => {
    if (look?.memberId !== memberId) look = { memberId, upTo: seen.upTo() }
    void look.upTo.then(mark).catch(reportError)
  }, [memberId, looks])
  useEffect(() => {
    let leftAt: number | null = null
    const leaveOrReturn = () => {
      if (document.visibilityState === 'visible' && leftAt !== null && Date.now() - leftAt > AWAY) {
        look = null
        setLooks((before) => before + 1)
      }
      leftAt = document.visibilityState === 'visible' ? null : Date.now()
    }
    document.addEventListener('visibilitychange', leaveOrReturn)
    return () => document.removeEventListener('visibilitychange', leaveOrReturn)
  }, [])
  useEffect(() => {
    if (newest === null) return undefined
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return
      clearInterval(timer)
      // Not before the mark of this look was read, or everything would be seen already.
      void look?.upTo.then(() => seen.note(newest)).catch(reportError)
    }, LOOKED)
    return () => clearInterval(timer)
  }, [newest, looks])
  return null
}
