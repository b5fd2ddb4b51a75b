// The offer itself. Never in the way: on a phone a card after the fifth post, else beside the feed.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { InstallSteps } from './install-steps.tsx'
import type { InstallState } from './install-state.ts'
import styles from './install.module.css'

export function InstallOffer({ state, onLater }: { state: InstallState; onLater: () => void }) {
  const [isShowingSteps, setIsShowingSteps] = useState(false)
  const install = () => (state.kind === 'prompt' ? void state.install() : setIsShowingSteps(true))
  return (
    <section className={styles.card} aria-label="Keep Bookbag on this device">
      <p className={styles.title}>Keep Bookbag at hand</p>
      <p className={styles.words}>On your home screen, it opens at once, also without signal.</p>
      <div className={styles.actions}>
        <Button onClick={install}>{state.kind === 'prompt' ? 'Install' : 'Show me how'}</Button>
        <Button kind="plain" onClick={onLater}>
          Not now
        </Button>
      </div>
      {isShowingSteps && <InstallSteps onClose={() => setIsShowingSteps(false)} />}
    </section>
  )
}
