// In Settings always: how Bookbag comes onto the home screen of this device.
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Section } from '../ui/stack.tsx'
import { InstallSteps } from './install-steps.tsx'
import { isInstalled, useInstallState } from './install-state.ts'

export function InstallSection() {
  const state = useInstallState()
  const [isShowingSteps, setIsShowingSteps] = useState(false)
  return (
    <Section title="Put Bookbag on your home screen" hint="It opens at once, also without signal.">
      {state.kind === 'prompt' && (
        <div>
          <Button kind="quiet" onClick={() => void state.install()}>
            Install
          </Button>
        </div>
      )}
      {state.kind === 'steps' && (
        <div>
          <Button kind="quiet" onClick={() => setIsShowingSteps(true)}>
            Show me how
          </Button>
        </div>
      )}
      {state.kind === 'none' && (
        <p>
          {isInstalled()
            ? 'You are reading it from there.'
            : 'Open the menu of your browser, and choose “Install” or “Add to home screen”.'}
        </p>
      )}
      {isShowingSteps && <InstallSteps onClose={() => setIsShowingSteps(false)} />}
    </Section>
  )
}
