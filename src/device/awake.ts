// Keeps the screen on while a post is on its way: a phone that falls asleep stops sending. A help, never needed.
import { isShown, onShownOrHidden } from './page.ts'

type Lock = { released: boolean; release: () => Promise<void> }
type WithWakeLock = { wakeLock?: { request: (type: 'screen') => Promise<Lock> } }

// The device layer is also the worker's, which has none.
const here: { navigator: unknown } = globalThis

let works = 0
let lock: Lock | null = null
let asking: Promise<void> | null = null

/** Does the work; while any such work runs and the page is shown, the screen stays on. In a worker, and where it is not allowed, just does it. */
export async function awakeWhile<T>(work: () => Promise<T>): Promise<T> {
  works++
  const stop = onShownOrHidden(hold)
  hold()
  try {
    return await work()
  } finally {
    stop()
    works--
    letGo()
  }
}

/** The browser takes the lock away whenever the page is hidden. */
function hold(): void {
  const { wakeLock } = here.navigator as WithWakeLock
  if (works === 0 || !isShown() || asking || lock?.released === false || !wakeLock) return
  asking = wakeLock
    .request('screen')
    .then(
      (given) => void (lock = given),
      // Saving battery, or hidden meanwhile.
      () => undefined,
    )
    .finally(() => {
      asking = null
      letGo()
    })
}

function letGo(): void {
  if (works > 0) return
  const held = lock
  lock = null
  void held?.release().catch(() => undefined)
}
