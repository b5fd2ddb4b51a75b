// The words of a post and what is declared about it, down to the Post button.
import { useRef } from 'react'
import type { Draft } from '../../device/kept.ts'
import { MAX_CAPTION } from '../../domain/limits.ts'
import { useMe } from '../ui/me.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { AudienceField } from './audience-field.tsx'
import { toConsent } from './consent-answer.ts'
import { ConsentPanel } from './consent-panel.tsx'
import { Discard } from './discard.tsx'
import { withAltText, withoutPhoto } from './draft.ts'
import { DraftNotices } from './draft-notices.tsx'
import { flyToOutbox } from './flight.ts'
import { whatIsMissing } from './missing.ts'
import { outlook } from './outlook.ts'
import { ownGroupsFirst } from './own-groups-first.ts'
import { PhotoCard } from './photo-card.tsx'
import photoStyles from './photo-card.module.css'
import { PostBar } from './post-bar.tsx'
import { PostOutcome } from './post-outcome.tsx'
import * as remembered from './remembered.ts'
import { TagField } from './tag-field.tsx'
import { useLists } from './use-lists.ts'
import { useAnswer } from './use-answer.ts'
import { usePosting } from './use-posting.ts'
import { useDraft } from './use-writing.ts'
import styles from './words.module.css'
import type { Writing } from './writing.ts'

export function Words({ writing }: { writing: Writing }) {
  const me = useMe()
  const { draft, isKept } = useDraft(writing.keeper)
  const { answer, declare } = useAnswer(writing, draft)
  const kept = useLists()
  const photos = useRef<HTMLUListElement>(null)
  const posting = usePosting(writing)
  const groups = ownGroupsFirst(me)
  const missing = whatIsMissing(draft, answer, kept.lists)
  const change = (next: (draft: Draft) => Draft) => {
    posting.reset()
    writing.keeper.change(next)
  }
  const lists = kept.lists ?? []
  return (
    <div className={styles.words}>
      <DraftNotices draft={draft} isKept={isKept} />
      <PostOutcome posting={posting} draft={draft} outlook={outlook(me)} />
      {draft.photos.length > 0 && (
        <ul className={photoStyles.photos} id="photos" ref={photos} aria-label="Photos of this post">
          {draft.photos.map((photo, index) => (
            <PhotoCard
              key={photo.id}
              photo={photo}
              number={index + 1}
              onAlt={(id, alt) => change((current) => withAltText(current, id, alt))}
              onRemove={(id) => change((current) => withoutPhoto(current, id))}
            />
          ))}
        </ul>
      )}
      <div id="caption">
        <TextArea
          label="Caption"
          hint="What happened? No full names."
          value={draft.caption}
          max={MAX_CAPTION}
          onChange={(event) => change((current) => ({ ...current, caption: event.target.value }))}
        />
      </div>
      <ConsentPanel answer={answer} groups={groups} kept={kept} onAnswer={(next) => declare(next, toConsent(next, lists))} />
      <AudienceField
        groups={groups}
        audience={draft.audience}
        onChange={(audience) => change((current) => ({ ...current, audience }))}
      />
      <TagField
        key={draft.postId}
        tag={draft.tag}
        suggested={remembered.suggestedTags(remembered.read(me.member.id))}
        onChange={(tag) => change((current) => ({ ...current, tag }))}
      />
      <Discard writing={writing} draft={draft} />
      <PostBar
        missing={missing}
        outlook={outlook(me)}
        isSaving={posting.isPending}
        onPost={() => {
          const picture = photos.current?.querySelector('img') ?? null
          posting.mutate({ answer, lists, onSaved: () => flyToOutbox(picture) })
        }}
      />
    </div>
  )
}
