// Throwing the draft away: asked once, because it cannot be taken back.
import { useState } from 'react'
import * as drafts from '../../device/drafts.ts'
import type { Draft } from '../../device/kept.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
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
        {sayCapture('startAgain')}
      </Button>
      {isAsking && (
        <Dialog
          title={hasComeBack(draft) ? sayCapture('throwChangesAway') : sayCapture('throwPostAway')}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button kind="danger" onClick={() => void discard()}>
                {hasComeBack(draft) ? sayCapture('throwThemAway') : sayCapture('throwItAway')}
              </Button>
              <Button kind="quiet" onClick={() => setIsAsking(false)}>
                {hasComeBack(draft) ? sayCapture('keepThem') : sayUi('keepIt')}
              </Button>
            </>
          }
        >
          <p>{hasComeBack(draft) ? sayCapture('changesDeleted') : sayCapture('postDeleted')}</p>
        </Dialog>
      )}
    </div>
  )
}
