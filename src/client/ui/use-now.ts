// The time, for what on the screen depends on it: "20 minutes ago", a countdown, the day that "Today" means.
import { useEffect, useState } from 'react'
import { MINUTE } from '../../domain/time.ts'

/** Milliseconds since 1970, renewed every `tick` ms. */
export function useNow(tick = MINUTE): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [tick])
  return now
}
