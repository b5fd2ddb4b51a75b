// Carries a sign-in to another device, or into the installed app: six digits for ten minutes.
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import { saySettings } from '../../words/parts/settings.ts'
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
      <Section title={saySettings('otherDevice')} hint={saySettings('otherDeviceHint')}>
        {ask.data && <TransferCode key={ask.data.code} code={ask.data.code} expiresAt={ask.data.expiresAt} />}
        <ProblemNotice error={ask.error} />
        <div>
          <Button kind="quiet" pending={ask.isPending && saySettings('askingSchool')} onClick={() => ask.mutate()}>
            {saySettings(ask.data ? 'getAnotherCode' : 'getCode')}
          </Button>
        </div>
      </Section>
    </div>
  )
}
