// What a person is told: notices of each kind, errors in words, progress, a question in front of the screen.
import { useState } from 'react'
import { Refused, Unreached } from '../../api/problem.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { Section } from '../ui/stack.tsx'

const noRetry = () => undefined

export function MessageStates() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Section title="Messages">
      <Notice kind="info" title="No signal">
        You see what this device has kept.
      </Notice>
      <Notice kind="warning" title="2 posts have not been sent" actions={<Button kind="quiet">Show them</Button>}>
        They stay on this device.
      </Notice>
      <Notice kind="success">Saved.</Notice>
      <ProblemNotice error={new Refused('code.refused')} />
      <ProblemNotice error={new Unreached('gallery')} onRetry={noRetry} />
      <Progress label="Bytes sent" done={340_000} total={1_240_000} />
      <div>
        <Button kind="quiet" onClick={() => setIsOpen(true)}>
          Open a dialog
        </Button>
      </div>
      {isOpen && (
        <Dialog
          title="Take this post down?"
          onClose={() => setIsOpen(false)}
          actions={<Button kind="danger">Take it down</Button>}
        >
          <p>It leaves the feed and every device that is online within seconds.</p>
        </Dialog>
      )}
    </Section>
  )
}
