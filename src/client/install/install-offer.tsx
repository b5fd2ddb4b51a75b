// The offer itself, to those who have read, never before. Never in the way: on a phone a card after the fifth post, else beside the feed.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useHasRead } from './has-read.ts'
import { InstallSteps } from './install-steps.tsx'
import type { InstallState } from './install-state.ts'
import { isLater, sayLater } from './later.ts'
import styles from './install.module.css'

export function InstallOffer({ state, isAfterPosts }: { state: InstallState; isAfterPosts: boolean }) {
  const hasRead = useHasRead()
  const [isHidden, setIsHidden] = useState(() => isLater(Date.now()))
  const [isShowingSteps, setIsShowingSteps] = useState(false)
  const install = () => (state.kind === 'prompt' ? void state.install() : setIsShowingSteps(true))
  const later = () => {
    sayLater(Date.now())
    setIsHidden(true)
  }
  if (isHidden || !(isAfterPosts || hasRead)) return null
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
      {isShowingSteps && <InstallSteps onClose={() => setIsShowingSteps(false)} />}
    </section>
  )
}
