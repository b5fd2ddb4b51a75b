// What became of the tap on Post: saved on this device, or still here with the reason and a way to keep it.
import { memo } from 'react'
import type { Draft } from '../../device/kept.ts'
import * as outbox from '../../device/outbox.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
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
      <Notice kind="error" title="Not saved yet" actions={<ExportDraft draft={draft} />}>
        {sentenceOf(outcome.error)} Your photos and words are still here.
      </Notice>
    )
  }
  // Gone when the next post is begun; until it is there, the one that was saved is still on the screen.
  const isSaved = outcome.kind === 'saved' && (draft.postId === outcome.postId || !isStarted(draft))
  // Made before it is needed: making it after the tap took longer than saving.
  return (
    <div role="status" className={styles.outcome}>
      <div id="saved" hidden={!isSaved}>
        <Saved outlook={outlook} />
      </div>
    </div>
  )
}

const Saved = memo(({ outlook }: { outlook: string }) => {
  const standstill = useKept('outbox', outbox.standstill) ?? null
  return (
    <Notice
      kind="success"
      title="Saved on this device"
      actions={
        <ButtonLink kind="quiet" href="/outbox">
          See it in the outbox
        </ButtonLink>
      }
    >
      {whenSent(standstill)} {outlook}.
    </Notice>
  )
})

function whenSent(standstill: Awaited<ReturnType<typeof outbox.standstill>>): string {
  if (standstill === null) return 'It is sent as soon as there is signal.'
  return standstill === 'paused'
    ? 'The outbox is paused: it is sent when you go on there.'
    : 'The outbox says what has to be done first.'
}
