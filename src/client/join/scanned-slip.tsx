// A slip was scanned: it is used at a tap, not by merely opening the address.
import * as session from '../../device/session.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Stack } from '../ui/stack.tsx'
import { useKept } from '../ui/use-kept.ts'
import { codeSentence } from './code-sentence.ts'
import type { SignIn } from './sign-in.ts'

type ScannedSlipProps = { code: string; signIn: SignIn; onType: () => void }

export function ScannedSlip({ code, signIn, onType }: ScannedSlipProps) {
  const here = useKept('session', session.readMe)
  return (
    <Stack>
      <p>Your slip was read. One tap, and you are in.</p>
      {here && (
        <Notice kind="warning" title={`${here.member.name} is signed in on this device`}>
          If you go on, {here.member.name} is signed out here. Posts that still wait stay on this device.
        </Notice>
      )}
      {signIn.error && <Notice kind="error">{codeSentence(signIn.error, code)}</Notice>}
      <Button isWide pending={signIn.isPending && 'Asking the school …'} onClick={() => signIn.withCode(code)}>
        Go on
      </Button>
      <Button kind="plain" onClick={onType}>
        Type a code instead
      </Button>
    </Stack>
  )
}
