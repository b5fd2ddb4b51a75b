// A slip was scanned: it is used at a tap, not by merely opening the address.
import * as session from '../../device/session.ts'
import { sayJoin } from '../../words/parts/join.ts'
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
      <p>{sayJoin('slipRead')}</p>
      {here && (
        <Notice kind="warning" title={sayJoin('someoneHere', { name: here.member.name })}>
          {sayJoin('someoneHereWhy', { name: here.member.name })}
        </Notice>
      )}
      {signIn.error && <Notice kind="error">{codeSentence(signIn.error, code)}</Notice>}
      <Button isWide pending={signIn.isPending && sayJoin('asking')} onClick={() => signIn.withCode(code)}>
        {sayJoin('goOn')}
      </Button>
      <Button kind="plain" onClick={onType}>
        {sayJoin('typeInstead')}
      </Button>
    </Stack>
  )
}
