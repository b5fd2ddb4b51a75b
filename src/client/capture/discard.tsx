// Throwing the draft away: asked once, because it cannot be taken back.
import { useState } from 'react'
import * as drafts from '../../device/drafts.ts'
import type { Draft } from '../../device/kept.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { hasComeBack, isStarted } from './draft.ts'
import { startAnew, type Writing } from './writing.ts'

export function Discard({ writing, draft }: { writing: Writing; draft: Draft }) {
  const [isAsking, setIsAsking] = useState(false)
  async function discard() {
    setIsAsking(false)
    await writing.keeper.flush()
    const thrown = writing.keeper.current().draft
    await drafts.discard(writing.memberId, thrown)
    startAnew(writing, thrown)
  }
  if (!isStarted(draft)) return null
  return (
    <div>
      <Button kind="plain" isFlush onClick={() => setIsAsking(true)}>
        Start again
      </Button>
      {isAsking && (
        <Dialog
          title={hasComeBack(draft) ? 'Throw your changes away?' : 'Throw this post away?'}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => void discard()}>
                {hasComeBack(draft) ? 'Throw them away' : 'Throw it away'}
              </Button>
              <Button kind="quiet" onClick={() => setIsAsking(false)}>
                {hasComeBack(draft) ? 'Keep them' : 'Keep it'}
              </Button>
            </>
          }
        >
          <p>
            {hasComeBack(draft)
              ? 'What you changed is deleted from this device. The post that came back stays in the outbox as it was.'
              : 'Its photos and words are deleted from this device. They were not sent.'}
          </p>
        </Dialog>
      )}
    </div>
  )
}
