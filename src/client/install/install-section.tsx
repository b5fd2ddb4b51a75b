// In Settings always: how Bookbag comes onto the home screen of this device.
import { useState } from 'react'
import { sayInstall } from '../../words/parts/install.ts'
import { Button } from '../ui/button.tsx'
import { useIsInOwnWindow } from '../ui/own-window.ts'
import { Section } from '../ui/stack.tsx'
import { InstallSteps } from './install-steps.tsx'
import { useInstallState } from './install-state.ts'

export function InstallSection() {
  const state = useInstallState()
  const isHere = useIsInOwnWindow()
  const [isShowingSteps, setIsShowingSteps] = useState(false)
  return (
    <Section title={sayInstall('onHomeScreen')} hint={sayInstall('whyInstall')}>
      {state.kind === 'prompt' && (
        <div>
          <Button kind="quiet" onClick={() => void state.install()}>
            {sayInstall('install')}
          </Button>
        </div>
      )}
      {state.kind === 'steps' && (
        <div>
          <Button kind="quiet" onClick={() => setIsShowingSteps(true)}>
            {sayInstall('showHow')}
          </Button>
        </div>
      )}
      {state.kind === 'installed' && <p>{sayInstall(isHere ? 'isInstalled' : 'isThere')}</p>}
      {state.kind === 'none' && <p>{sayInstall(isHere ? 'isInstalled' : 'byMenu')}</p>}
      {isShowingSteps && <InstallSteps onClose={() => setIsShowingSteps(false)} />}
    </Section>
  )
}
