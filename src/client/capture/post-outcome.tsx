// What became of the tap on Post: saved on this device, or still here with the reason and a way to keep it.
import type { Draft } from '../../device/kept.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { ExportDraft } from './export-draft.tsx'
import { isStarted } from './draft.ts'
import type { Posting } from './use-posting.ts'

type PostOutcomeProps = {
  posting: Pick<Posting, 'error' | 'isSuccess'>
  draft: Draft
  outlook: string
}

export function PostOutcome({ posting, draft, outlook }: PostOutcomeProps) {
  if (posting.error) {
    return (
      <Notice kind="error" title="Not saved yet" actions={<ExportDraft draft={draft} />}>
        {sentenceOf(posting.error)} Your photos and words are still here.
      </Notice>
    )
  }
  if (!posting.isSuccess || isStarted(draft)) return null
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
