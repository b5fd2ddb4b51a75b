// What became of the tap on Post: saved on this device, or still here with the reason and a way to keep it.
import type { Draft } from '../../device/kept.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { ExportDraft } from './export-draft.tsx'
import { isStarted } from './draft.ts'
import type { Posting } from './posting.ts'
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
  if (outcome.kind !== 'saved') return null
  // Gone when the next post is begun; until it is there, the one that was saved is still on the screen.
  if (draft.postId !== outcome.postId && isStarted(draft)) return null
  return (
    <Notice
      kind="success"
      isAnnounced
      title="Saved on this device"
      actions={
        <ButtonLink kind="quiet" href="/outbox">
          See it in the outbox
        </ButtonLink>
      }
    >
      It is sent as soon as there is signal. {outlook}.
    </Notice>
  )
}
