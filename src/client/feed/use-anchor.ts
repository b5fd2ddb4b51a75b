// The post that the address names behind #, as a notification does; empty for none.
import { useCallback, useEffect, useState } from 'react'
import { POST_ANCHOR, TRIP_ANCHOR } from '../../domain/post-anchor.ts'

const names = (kind: string) => location.hash.startsWith(`#${kind}`)
const read = () => (names(POST_ANCHOR) ? location.hash.slice(1) : '')

/** And how to forget it: whoever reloads the page later wants the newest post. */
export function useAnchor(): [anchor: string, forget: () => void] {
  const [anchor, setAnchor] = useState(read)
  useEffect(() => {
    const follow = () => {
      if (names(TRIP_ANCHOR)) scrollTo(0, 0)
      setAnchor(read())
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  const forget = useCallback(() => {
    history.replaceState(history.state, '', location.pathname + location.search)
    setAnchor('')
  }, [])
  return [anchor, forget]
}
