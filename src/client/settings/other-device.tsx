// Carries a sign-in to another device, or into the installed app: six digits for ten minutes.
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/stack.tsx'
import { TransferCode } from './transfer-code.tsx'

export function OtherDevice() {
  const as = useMe().member.id
  const ask = useMutation({ mutationFn: () => call(join.transferCode, {}, { as }) })
  return (
    <div id="other-device">
      <Section title="Use Bookbag on another device" hint="Also for the app on your home screen. You stay signed in here.">
        {ask.data && <TransferCode key={ask.data.code} code={ask.data.code} expiresAt={ask.data.expiresAt} />}
        <ProblemNotice error={ask.error} />
        <div>
          <Button kind="quiet" pending={ask.isPending && 'Asking the school …'} onClick={() => ask.mutate()}>
            {ask.data ? 'Get another code' : 'Get a code'}
          </Button>
        </div>
      </Section>
    </div>
  )
}
