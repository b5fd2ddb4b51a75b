// What goes on behind the screens of a signed-in member: live news, and for staff the sending of their outbox.
import { useEffect } from 'react'
import * as outage from '../../api/outage.ts'
import { startLive } from '../../device/live.ts'
import { tellWorker } from '../../device/worker-messages.ts'
import * as caughtUp from '../ui/caught-up.ts'
import { useMe, useRights } from '../ui/me.tsx'
import { afterPage } from './after-page.ts'
import { onceLoaded } from './once-loaded.ts'

const PATIENCE_MS = 1500

/** Keeps the feed up to date, and lets the screens know when there is no signal. */
export function useLiveNews() {
  useEffect(() => {
    caughtUp.forget()
    const stop = startLive(caughtUp.heard)
    const lost = () => void caughtUp.ask()
    // The stream reads the log itself, but is silent about a failure.
    const patience = setTimeout(caughtUp.askUnlessHeard, navigator.onLine ? PATIENCE_MS : 0)
    addEventListener('offline', lost)
    addEventListener('online', caughtUp.askAgain)
    addEventListener('focus', caughtUp.askAgain)
    // Before what was tapped asks the school.
    addEventListener('click', outage.asked, { capture: true })
    return () => {
      clearTimeout(patience)
      removeEventListener('offline', lost)
      removeEventListener('online', caughtUp.askAgain)
      removeEventListener('focus', caughtUp.askAgain)
      removeEventListener('click', outage.asked, { capture: true })
      stop()
    }
  }, [])
}

/** Sends what waits, and lets the service worker keep the staff screens for days without signal. */
export function useSending() {
  const isStaff = useRights().has('capture')
  useEffect(() => {
    if (!isStaff) return undefined
    const stop = onceLoaded(
      () => import('../../device/all-sending.ts'),
      ({ startAllSending }) => startAllSending(),
    )
    void keepStaffScreens()
    return stop
  }, [isStaff])
}

/** The number on the icon, and that news was opened: after what is read. */
export function useQuietWork(place: string) {
  const { id } = useMe().member
  useEffect(
    () =>
      onceLoaded(
        () => afterPage().then(() => import('./quiet-work.ts')),
        ({ startQuietWork }) => startQuietWork(id, place),
      ),
    [id, place],
  )
}

/** Said again once the worker is there: at the first sign-in it was not yet. */
async function keepStaffScreens() {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.ready
  await tellWorker({ kind: 'keep-needed' })
}
