// In Settings: whether this device tells of news, and of which groups at once, in the evening, or not.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Bell } from 'lucide-react'
import { useEffect } from 'react'
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import { Unreached } from '../../api/problem.ts'
import { onChanged } from '../../device/changed.ts'
import { sayNotifications } from '../../words/parts/notifications.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { GroupChoices } from './group-choices.tsx'
import { useLetters } from './use-letters.ts'
import { type PushHere, pushHere, switchOff, switchOn } from './push-here.ts'

export function NotificationsSection() {
  const client = useQueryClient()
  const as = useMe().member.id
  const isWritten = useLetters().data?.mine?.state === 'confirmed'
  const mine = useQuery({
    queryKey: ['notifications'],
    queryFn: async () => {
      const told = await call(notifications.mine, {}, { as })
      return { ...told, here: await pushHere(told.endpoint) }
    },
  })
  // It may change while this is looked at: the push service gives up an address, and the worker or the page itself gets another.
  useEffect(() => onChanged('told', () => void client.invalidateQueries({ queryKey: ['notifications'] })), [client])
  const switching = useMutation({
    mutationFn: async (isWanted: boolean): Promise<PushHere> => {
      if (isWanted) return switchOn(as)
      await switchOff(as)
      return 'off'
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
  return (
    <Section title={sayNotifications('notifications')} hint={sayNotifications('whenTold')}>
      {mine.isPending && <Skeleton lines={2} />}
      {mine.error instanceof Unreached ? <p>{sayUi('shownWithSignal')}</p> : <ProblemNotice error={mine.error} />}
      <ProblemNotice error={switching.error} />
      {mine.data && (
        <>
          <Here
            here={switching.data === 'impossible' ? 'impossible' : mine.data.here}
            isPending={switching.isPending}
            onTurn={switching.mutate}
          />
          {(mine.data.here === 'on' || isWritten) && <GroupChoices choices={mine.data.choices} />}
        </>
      )}
    </Section>
  )
}

type HereProps = { here: PushHere; isPending: boolean; onTurn: (isWanted: boolean) => void }

function Here({ here, isPending, onTurn }: HereProps) {
  switch (here) {
    case 'on':
      return (
        <div>
          <Button kind="quiet" pending={isPending && sayUi('oneMoment')} onClick={() => onTurn(false)}>
            {sayNotifications('switchOff')}
          </Button>
        </div>
      )
    case 'off':
      return (
        <div>
          <Button icon={<Bell aria-hidden size={20} />} pending={isPending && sayUi('oneMoment')} onClick={() => onTurn(true)}>
            {sayNotifications('switchOn')}
          </Button>
        </div>
      )
    case 'denied':
      return (
        <Notice kind="info" title={sayNotifications('denied')}>
          {sayNotifications('howToAllow')}
        </Notice>
      )
    case 'install':
      return <p>{sayNotifications('installFirst')}</p>
    case 'impossible':
      return <p>{sayNotifications('impossible')}</p>
  }
}
