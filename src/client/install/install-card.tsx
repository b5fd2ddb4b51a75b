// Offers to keep Bookbag on this device, where that is possible. All but the question itself comes later, on demand.
import { lazy, Suspense } from 'react'
import { useInstallState } from './install-state.ts'

const InstallOffer = lazy(() => import('./install-offer.tsx').then((module) => ({ default: module.InstallOffer })))

/** `isAfterPosts`: it stands where only those come who have read some. */
export function InstallCard({ isAfterPosts = false }: { isAfterPosts?: boolean }) {
  const state = useInstallState()
  if (state.kind !== 'prompt' && state.kind !== 'steps') return null
  return (
    <Suspense fallback={null}>
      <InstallOffer state={state} isAfterPosts={isAfterPosts} />
    </Suspense>
  )
}
