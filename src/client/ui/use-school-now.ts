// The time at school, for whatever families will read of it: a tablet's clock may be a day off (F13).
import { useEffect, useState } from 'react'
import * as schoolClock from '../../device/school-clock.ts'
import { useNow } from './use-now.ts'

/** Milliseconds since 1970 by the school's clock, as this device heard it last; renewed every `tick` ms. */
export function useSchoolNow(tick?: number): number {
  const [, setIsLoaded] = useState(false)
  useEffect(() => {
    void schoolClock.load().then(() => setIsLoaded(true), reportError)
  }, [])
  return useNow(tick) - schoolClock.ahead()
}
