// Whether something else has just come under the finger: by one's own decision, a deputy's, or a version that was changed.
import { useEffect, useState } from 'react'

/** A post that has been in its place for less (ms) was not looked at: the second half of a double tap publishes nothing. */
const A_LOOK_MS = 700

/** `keys` name what stands on the page, from the top. What is only added below moves nothing. */
export function useJustMoved(keys: readonly string[]): boolean {
  const order = keys.map((key) => `${key},`).join('')
  const [looked, setLooked] = useState(order)
  const hasMoved = !order.startsWith(looked)
  useEffect(() => {
    const timer = setTimeout(() => setLooked(order), hasMoved ? A_LOOK_MS : 0)
    return () => clearTimeout(timer)
  }, [order, hasMoved])
  return hasMoved
}
