// Code that a page gets after itself and must get in the end, also where the line was bad when it was first asked for.
import * as outage from '../../api/outage.ts'
import { SECOND } from '../../domain/time.ts'

/** Before it is asked for again (ms). */
const REST = 10 * SECOND

/**
 * Loads it and starts it. Where it does not come it is asked for again after a rest, once the school has answered anything since.
 * Answers how to stop. Firefox remembers what did not come for as long as the page is open: there it helps only to open it anew.
 */
export function onceLoaded<Loaded>(load: () => Promise<Loaded>, start: (loaded: Loaded) => () => void): () => void {
  let isStopped = false
  let stop = attempt()
  return () => {
    isStopped = true
    stop()
  }

  function attempt(): () => void {
    load().then(
      (loaded) => {
        if (!isStopped) stop = start(loaded)
      },
      () => {
        if (!isStopped) stop = rest(Date.now())
      },
    )
    return () => undefined
  }

  function rest(since: number): () => void {
    const timer = setTimeout(() => {
      if (outage.heardAt() > since) return void (stop = attempt())
      const stopHearing = outage.onHeard(() => {
        stopHearing()
        stop = attempt()
      })
      stop = stopHearing
    }, REST)
    return () => clearTimeout(timer)
  }
}
