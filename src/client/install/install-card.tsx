// Offers to keep Bookbag on this device, where that is possible and was not put off: to those who have read, never before.
import { lazy, Suspense, useState } from 'react'
import { useInstallState } from './install-state.ts'
import { isLater, sayLater } from './later.ts'
import { useHasRead } from './has-read.ts'

const InstallOffer = lazy(() => import('./install-offer.tsx').then((module) => ({ default: module.InstallOffer })))

/** `isAfterPosts`: it stands where only those come who have read some. */
export function InstallCard({ isAfterPosts = false }: { isAfterPosts?: boolean }) {
  const state = useInstallState()
  const hasRead = useHasRead()
  const [isHidden, setIsHidden] = useState(() => isLater(Date.now()))
  if (state.kind === 'none' || isHidden || !(isAfterPosts || hasRead)) return null
  const later = () => {
    sayLater(Date.now())
    setIsHidden(true)
  }
  return (
    <Suspense fallback={null}>
      <InstallOffer state={state} onLater={later} />
    </Suspense>
  )
}
