// The devices on which I am signed in; any of them can be signed out from here.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { call } from '../../api/call.ts'
import { join } from '../../api/contract/join.ts'
import { Unreached } from '../../api/problem.ts'
import { saySettings } from '../../words/parts/settings.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { useNow } from '../ui/use-now.ts'
import { ago } from '../ui/when.ts'

export function MyDevices() {
  const client = useQueryClient()
  const as = useMe().member.id
  const nowMs = useNow()
  const devices = useQuery({ queryKey: ['devices'], queryFn: () => call(join.sessions, {}, { as }) })
  const end = useMutation({
    mutationFn: (id: string) => call(join.endSession, {}, { params: { id }, as }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['devices'] }),
  })
  return (
    <Section title={saySettings('myDevices')}>
      {devices.error instanceof Unreached ? (
        !devices.data && <p>{sayUi('shownWithSignal')}</p>
      ) : (
        <ProblemNotice error={devices.error} onRetry={() => void devices.refetch()} />
      )}
      <ProblemNotice error={end.error} />
      {devices.isPending && <Skeleton lines={3} />}
      {devices.data && (
        <Rows label={saySettings('myDevices')}>
          {devices.data.sessions.map((device) => (
            <Row
              key={device.id}
              icon={<MonitorSmartphone aria-hidden />}
              title={device.deviceName}
              line={device.isThis ? saySettings('thisDevice') : saySettings('lastUsed', { ago: ago(device.lastSeenAt, nowMs) })}
              actions={
                !device.isThis && (
                  <Button
                    kind="quiet"
                    aria-label={saySettings('signOutDevice', { device: device.deviceName })}
                    pending={end.isPending && end.variables === device.id && saySettings('signingOut')}
                    onClick={() => end.mutate(device.id)}
                  >
                    {saySettings('signOut')}
                  </Button>
                )
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}
