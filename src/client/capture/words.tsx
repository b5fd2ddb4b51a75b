// The words of a post and what is declared about it, down to the Post button.
import { useState } from 'react'
import type { Draft } from '../../device/kept.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { useMe } from '../ui/me.tsx'
import { NameHint, nameDoubt } from '../ui/name-hint.tsx'
import { NamesDialog } from '../ui/names-dialog.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { AudienceReach } from '../ui/audience-reach.tsx'
import { AudienceField } from './audience-field.tsx'
import { toConsent } from './consent-answer.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { Discard } from './discard.tsx'
import { readyPhotos } from './draft.ts'
import { flyToOutbox } from './flight.ts'
import { whatIsMissing } from './missing.ts'
import { goesAtOnce, outlook, outlookFor } from './outlook.ts'
import { chosenFirst, ownGroupsFirst } from './own-groups-first.ts'
import { firstPicture } from './photos.tsx'
import { PostBar } from './post-bar.tsx'
import { PostOutcome } from './post-outcome.tsx'
import * as remembered from './remembered.ts'
import { TagField } from './tag-field.tsx'
import { useLists } from './use-lists.ts'
import { useAnswer } from './use-answer.ts'
import { useKnownGroups } from './use-known-groups.ts'
import { useForesight, usePosting } from './use-posting.ts'
import { useDraft } from './use-writing.ts'
import styles from './words.module.css'
import type { Writing } from './writing.ts'

export function Words({ writing }: { writing: Writing }) {
  const me = useMe()
  const { draft } = useDraft(writing.keeper)
  const { answer, declare } = useAnswer(writing, draft)
  const kept = useLists()
  const posting = usePosting(writing)
  const groups = ownGroupsFirst(me)
  useKnownGroups(writing, draft, me.groups)
  const missing = whatIsMissing(draft, answer, kept.lists)
  const change = (next: (draft: Draft) => Draft) => {
    posting.reset()
    writing.keeper.edit(next)
  }
  const lists = kept.lists ?? []
  const written = { texts: [draft.caption, ...readyPhotos(draft).map((photo) => photo.altText)], tag: draft.tag, lists }
  const [isAsking, setIsAsking] = useState(false)
  const doubt = isAsking ? nameDoubt(written) : null
  function post() {
    const picture = firstPicture()
    void posting.post({ answer, lists, onSaved: () => showDeparture(picture) })
  }
  useForesight(posting, { answer, lists }, missing.length === 0)
  return (
    <div className={styles.words}>
      <PostOutcome posting={posting} draft={draft} outlook={outlook(me)} />
      <div id="caption">
        <TextArea
          label={sayCapture('caption')}
          hint={sayCapture('captionHint')}
          value={draft.caption}
          max={MAX_CAPTION}
          onChange={(event) => change((current) => ({ ...current, caption: event.target.value }))}
        />
        <div role="status">
          <NameHint {...written} />
        </div>
      </div>
      <ConsentPanel
        answer={answer}
        groups={chosenFirst(groups, draft.audience)}
        kept={kept}
        onAnswer={(next) => declare(next, toConsent(next, lists))}
      />
      <AudienceField
        groups={groups}
        audience={draft.audience}
        onChange={(audience) => change((current) => ({ ...current, audience }))}
      />
      <AudienceReach audience={draft.audience} />
      <TagField
        key={draft.postId}
        tag={draft.tag}
        suggested={remembered.suggestedTags(remembered.read(me.member.id))}
        onChange={(tag) => change((current) => ({ ...current, tag }))}
      />
      <Discard writing={writing} draft={draft} />
      <PostBar
        missing={missing}
        outlook={outlookFor(me, draft.audience)}
        posting={posting}
        onPost={() => (goesAtOnce(me) && nameDoubt(written) ? setIsAsking(true) : post())}
      />
      {doubt && (
        <NamesDialog
          doubt={doubt}
          mend={sayCapture('changeWords')}
          onMend={() => setIsAsking(false)}
          onPublish={() => {
            setIsAsking(false)
            post()
          }}
          onClose={() => setIsAsking(false)}
        />
      )}
    </div>
  )
}

/** The photo leaves for the outbox, and the viewfinder is in sight again. */
function showDeparture(picture: HTMLImageElement | null) {
  flyToOutbox(picture)
  window.scrollTo({ top: 0 })
}
