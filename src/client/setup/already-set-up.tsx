// Set-up is done once: whoever comes here later is shown the way in.
import { ButtonLink } from '../ui/button.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'

export function AlreadySetUp() {
  return (
    <QuietPage
      title="This school is already set up."
      line="Sign in with the slip that you were given, or with a code from your other device."
    >
      <ButtonLink href="/join" isWide>
        Sign in
      </ButtonLink>
    </QuietPage>
  )
}
