// What can be done about the whole outbox: pause it, go on, send everything now.
import { Pause, Play, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import * as outbox from '../../device/outbox.ts'
import { Button } from '../ui/button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Outbox } from './use-outbox.ts'

export function RoundActions({ kept: { entries, status } }: { kept: Outbox }) {
  const [error, setError] = useState<unknown>(null)
  const attempt = (act: Promise<unknown>) => void act.then(() => setError(null), setError)
  const waiting = entries.filter((entry) => entry.state === 'waiting').length
  if (waiting === 0 && !status.isPaused) return null
  return (
    <>
      <ProblemNotice error={error} />
      {status.isPaused ? (
        <Button icon={<Play aria-hidden size={20} />} onClick={() => attempt(outbox.setPaused(false))}>
          Go on
        </Button>
      ) : (
        <>
          <Button kind="quiet" icon={<Pause aria-hidden size={20} />} onClick={() => attempt(outbox.setPaused(true))}>
            Pause
          </Button>
          {waiting > 1 && (
            <Button kind="quiet" icon={<SendHorizontal aria-hidden size={20} />} onClick={() => attempt(outbox.sendNow())}>
              Send all now
            </Button>
          )}
        </>
      )}
    </>
  )
}
