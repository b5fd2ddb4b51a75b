// The post that the address names behind #, as a notification does; empty for none.
import { useEffect, useSyncExternalStore } from 'react'
import { POST_ANCHOR, TRIP_ANCHOR } from '../../domain/post-anchor.ts'

const names = (kind: string) => location.hash.startsWith(`#${kind}`)
const read = () => (names(POST_ANCHOR) ? location.hash.slice(1) : '')

/** And how to forget it: whoever reloads the page later wants the newest post. */
export function useAnchor(): [anchor: string, forget: () => void] {
  // Also what comes between the first drawing and this: a busy phone takes its time.
  const anchor = useSyncExternalStore(follow, read)
  useEffect(
    () =>
      follow(() => {
        if (names(TRIP_ANCHOR)) scrollTo(0, 0)
      }),
    [],
  )
  return [anchor, forget]
}

function forget(): void {
  history.replaceState(history.state, '', location.pathname + location.search)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

function follow(listener: () => void) {
  addEventListener('hashchange', listener)
  return () => removeEventListener('hashchange', listener)
}
