// What became of the tap on Post: saved on this device, or still here with the reason and a way to keep it.
import { memo, useCallback } from 'react'
import type { Draft } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import type { Id } from '../../domain/id.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { postStateWords } from '../ui/post-state-words.ts'
import { sentenceOf } from '../ui/sentence.ts'
import { useKept } from '../ui/use-kept.ts'
import { ExportDraft } from './export-draft.tsx'
import { isStarted } from './draft.ts'
import type { Posting } from './posting.ts'
import styles from './post-outcome.module.css'
import { useOutcome } from './use-posting.ts'

type PostOutcomeProps = {
  posting: Posting
  draft: Draft
  outlook: string
}

export function PostOutcome({ posting, draft, outlook }: PostOutcomeProps) {
  const outcome = useOutcome(posting)
  if (outcome.kind === 'failed') {
    return (
      <Notice kind="error" title={sayCapture('notSaved')} actions={<ExportDraft draft={draft} />}>
        {sentenceOf(outcome.error)} {sayCapture('stillHere')}
      </Notice>
    )
  }
  // Gone when the next post is begun; until it is there, the one that was saved is still on the screen.
  const isSaved = outcome.kind === 'saved' && (draft.postId === outcome.postId || !isStarted(draft))
  const postId = outcome.kind === 'saved' && isSaved ? outcome.postId : draft.postId
  // Made before it is needed: making it after the tap took longer than saving.
  return (
    <div role="status" className={styles.outcome}>
      <div id="saved" hidden={!isSaved}>
        <Saved outlook={outlook} postId={postId} />
      </div>
    </div>
  )
}

/** Neither prop changes with the tap. */
const Saved = memo(({ outlook, postId }: { outlook: string; postId: Id }) => {
  const { headName } = useMe().school
  const waitsFor = useKept(
    'outbox',
    useCallback(() => outbox.waitsFor(postId), [postId]),
  )
  return (
    <Notice
      kind="success"
      title={sayCapture('saved')}
      actions={
        <ButtonLink kind="quiet" href="/outbox">
          {sayCapture('seeInOutbox')}
        </ButtonLink>
      }
    >
      {sentWords(waitsFor ?? 'signal', outlook, headName)}
    </Notice>
  )
})

type WaitsFor = Awaited<ReturnType<typeof outbox.waitsFor>>

/** Before the school has it, what was said at Post; then what the school has made of it, whatever its rule was by then. */
function sentWords(waitsFor: WaitsFor, outlook: string, headName: string): string {
  switch (waitsFor) {
    case 'signal':
      return sayCapture('sentWithSignal', { outlook })
    case 'paused':
      return sayCapture('outboxPaused', { outlook })
    case 'author':
      return sayCapture('notAccepted')
    case 'pending':
    case 'published':
    case 'returned':
    case 'removed':
      return sayCapture('received', { outcome: postStateWords(waitsFor, headName) })
    default:
      return sayCapture('outboxSays')
  }
}
