// The offer itself, to those who have read, never before. Never in the way: on a phone a card after the fifth post, else beside the feed.
import { useState } from 'react'
import { sayInstall } from '../../words/parts/install.ts'
import { sayUi } from '../../words/parts/ui.ts'
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
    <section className={styles.card} aria-label={sayInstall('keepHere')}>
      <p className={styles.title}>{sayInstall('keepAtHand')}</p>
      <p className={styles.words}>{sayInstall('whyKeep')}</p>
      <div className={styles.actions}>
        <Button onClick={install}>{sayInstall(state.kind === 'prompt' ? 'install' : 'showHow')}</Button>
        <Button kind="plain" onClick={later}>
          {sayUi('notNow')}
        </Button>
      </div>
      {isShowingSteps && <InstallSteps onClose={() => setIsShowingSteps(false)} />}
    </section>
  )
}
