// Offers to keep Bookbag on this device, where that is possible and was not put off.
import { lazy, Suspense, useState } from 'react'
import { useInstallState } from './install-state.ts'
import { isLater, sayLater } from './later.ts'

const InstallOffer = lazy(() => import('./install-offer.tsx').then((module) => ({ default: module.InstallOffer })))

export function InstallCard() {
  const state = useInstallState()
  const [isHidden, setIsHidden] = useState(() => isLater(Date.now()))
  if (state.kind === 'none' || isHidden) return null
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
