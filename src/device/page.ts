// What this page knows of its own situation: shown or hidden, online, saving data. In a worker it is always hidden.
import * as outage from '../api/outage.ts'

type Document = { visibilityState: string; addEventListener: Listen; removeEventListener: Listen }
type Listen = (type: string, listener: () => void) => void
type Surroundings = { document?: Document; navigator: WorkerNavigator & { connection?: { saveData?: boolean } } }

// The device layer is also the worker's, so it knows no DOM types.
const here: Surroundings = globalThis

export function isShown(): boolean {
  return here.document?.visibilityState === 'visible'
}

/** Calls the listener whenever the page is shown or hidden. Answers how to stop. */
export function onShownOrHidden(listener: () => void): () => void {
  const changed = () => {
    if (isShown()) outage.hinted(Date.now())
    listener()
  }
  here.document?.addEventListener('visibilitychange', changed)
  return () => here.document?.removeEventListener('visibilitychange', changed)
}

/** Calls the listener when the browser believes that the network is back. Only a hint. */
export function onOnline(listener: () => void): () => void {
  const online = () => {
    outage.hinted(Date.now())
    listener()
  }
  globalThis.addEventListener('online', online)
  return () => globalThis.removeEventListener('online', online)
}

/** Whether the person asked the browser to save data. */
export function isSavingData(): boolean {
  return here.navigator.connection?.saveData === true
}
