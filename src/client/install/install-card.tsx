// Offers to keep Bookbag on this device. Never in the way: on a phone a card above the navigation, else beside the feed.
import { lazy, Suspense, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useInstallState } from './install-state.ts'
import { isLater, sayLater } from './later.ts'
import styles from './install.module.css'

const InstallSteps = lazy(() => import('./install-steps.tsx').then((module) => ({ default: module.InstallSteps })))

export function InstallCard() {
  const state = useInstallState()
  const [isHidden, setIsHidden] = useState(() => isLater(Date.now()))
  const [isShowingSteps, setIsShowingSteps] = useState(false)
  if (state.kind === 'none' || isHidden) return null
  const install = () => (state.kind === 'prompt' ? void state.install() : setIsShowingSteps(true))
  const later = () => {
    sayLater(Date.now())
    setIsHidden(true)
  }
  return (
    <section className={styles.card} aria-label="Keep Bookbag on this device">
      <p className={styles.title}>Keep Bookbag at hand</p>
      <p className={styles.words}>On your home screen, it opens at once, also without signal.</p>
      <div className={styles.actions}>
        <Button onClick={install}>{state.kind === 'prompt' ? 'Install' : 'Show me how'}</Button>
        <Button kind="plain" onClick={later}>
          Not now
        </Button>
      </div>
      {isShowingSteps && (
        <Suspense fallback={null}>
          <InstallSteps onClose={() => setIsShowingSteps(false)} />
        </Suspense>
      )}
    </section>
  )
}
