// Set-up is done once: whoever comes here later is shown the way in.
import { saySetup } from '../../words/parts/setup.ts'
import { ButtonLink } from '../ui/button.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'

export function AlreadySetUp() {
  return (
    <QuietPage title={saySetup('alreadySetUp')} line={saySetup('signInInstead')}>
      <ButtonLink href="/join" isWide>
        {saySetup('signIn')}
      </ButtonLink>
    </QuietPage>
  )
}
