// What can be done about the whole outbox: pause it, go on, send everything now.
import { Pause, Play, SendHorizontal } from 'lucide-react'
import * as outbox from '../../device/outbox.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useAct } from '../ui/use-act.ts'
import type { Outbox } from './use-outbox.ts'

export function RoundActions({ kept: { entries, status } }: { kept: Outbox }) {
  const pause = useAct(() => outbox.setPaused(true))
  const goOn = useAct(() => outbox.setPaused(false))
  const send = useAct(() => outbox.sendNow())
  const waiting = entries.filter((entry) => entry.state === 'waiting').length
  if (waiting === 0 && !status.isPaused) return null
  return (
    <>
      <ProblemNotice error={pause.error ?? goOn.error ?? send.error} />
      {status.isPaused ? (
        <Button icon={<Play aria-hidden size={20} />} onClick={goOn.run}>
          {sayOutbox('goOn')}
        </Button>
      ) : (
        <>
          <Button kind="quiet" icon={<Pause aria-hidden size={20} />} onClick={pause.run}>
            {sayOutbox('pause')}
          </Button>
          {waiting > 1 && (
            <Button
              kind="quiet"
              icon={<SendHorizontal aria-hidden size={20} />}
              pending={send.isPending && sayOutbox('trying')}
              onClick={send.run}
            >
              {sayOutbox('sendAll')}
            </Button>
          )}
        </>
      )}
    </>
  )
}
