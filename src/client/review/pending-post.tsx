// One post as a reviewer sees it: each photo in full, every word, who it is for and what was declared.
import { Check, Trash2, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { FullPost } from '../../api/contract/posts.ts'
import { Refused } from '../../api/problem.ts'
import type { Id } from '../../domain/id.ts'
import type { PermissionList } from '../../domain/permission.ts'
import { sayReview } from '../../words/parts/review.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { AudienceReach } from '../ui/audience-reach.tsx'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { NameHint } from '../ui/name-hint.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pen } from '../ui/pen.tsx'
import { PhotoViewer } from '../ui/photo-viewer.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { strong } from '../ui/rich-parts.tsx'
import { useNow } from '../ui/use-now.ts'
import { onDay } from '../ui/when.ts'
import { audienceWords, consentWords, unansweredWords, writtenIn } from './consent-words.ts'
import styles from './pending-post.module.css'
import { ClosePhoto, ReviewPhoto, wordsOf } from './review-photo.tsx'

type PendingPostProps = {
  post: FullPost
  isBusy: boolean
  /** Another post stood here a moment ago, or the lists are not read: this one cannot be published yet. */
  isTooEarly: boolean
  /** Why the last decision about it did not go through. */
  error: unknown
  lists: readonly PermissionList[]
  onPublish: () => void
  /** `reason`: one that is clear already. */
  onReturn: (reason?: string) => void
  onTakeDown: () => void
}

export function PendingPost({ post, isBusy, isTooEarly, error, lists, onPublish, onReturn, onTakeDown }: PendingPostProps) {
  const { groups } = useMe()
  const nowMs = useNow()
  const [opened, setOpened] = useState<Id | null>(null)
  const { caption, tag, audience, consent, version } = post.submission
  const unanswered = unansweredWords(consent, lists, post.authorName)
  return (
    <li>
      <article className={styles.post} tabIndex={-1} aria-label={sayReview('postBy', { author: post.authorName })}>
        {post.photos.length > 0 && (
          <div className={styles.photos}>
            {post.photos.map((photo, index) => (
              <ReviewPhoto key={photo.id} photo={photo} number={index + 1} onOpen={() => setOpened(photo.id)} />
            ))}
          </div>
        )}
        <div className={styles.words}>
          <p className={styles.author}>
            <Rich
              text={sayReview('authorAndDay', { author: post.authorName, day: onDay(post.receivedAt, nowMs) })}
              parts={{ author: strong }}
            />
            {version > 1 && ` · ${sayReview('sentAgain', { version })}`}
          </p>
          <NameHint {...writtenIn(post)} lists={lists} />
          {caption ? (
            <p className={styles.caption} dir="auto">
              {caption}
            </p>
          ) : (
            <p className={styles.none}>{sayReview('noCaption')}</p>
          )}
          {tag && (
            <p>
              <Pen tag={tag} />
            </p>
          )}
          <dl className={styles.facts}>
            <Fact name={sayReview('forWhom')}>
              {audienceWords(audience, groups)}
              <AudienceReach audience={audience} />
            </Fact>
            <Fact name={sayReview('whoIsShown')}>{consentWords(consent, groups, lists, post.authorName)}</Fact>
          </dl>
          {unanswered && (
            <Notice kind="warning" isAnnounced title={sayReview('listHasChanged')}>
              {unanswered}
            </Notice>
          )}
          {!(unanswered && isUnanswered(error)) && <ProblemNotice error={error} />}
          <div className={styles.acts}>
            {unanswered ? (
              <Button
                icon={<Undo2 aria-hidden size={20} />}
                disabled={isBusy}
                onClick={() => onReturn(sayReview('reasonListChanged'))}
              >
                {sayReview('return')}
              </Button>
            ) : (
              <>
                <Button
                  icon={<Check aria-hidden size={20} />}
                  pending={isBusy ? sayUi('oneMoment') : isTooEarly && sayReview('publish')}
                  onClick={onPublish}
                >
                  {sayReview('publish')}
                </Button>
                <Button kind="quiet" icon={<Undo2 aria-hidden size={20} />} disabled={isBusy} onClick={() => onReturn()}>
                  {sayReview('return')}
                </Button>
              </>
            )}
            <Button kind="plain" icon={<Trash2 aria-hidden size={20} />} disabled={isBusy} onClick={onTakeDown}>
              {sayUi(post.publishedAt === null ? 'delete' : 'takeDown')}
            </Button>
          </div>
        </div>
      </article>
      {opened !== null && (
        <PhotoViewer
          photos={post.photos}
          photoId={opened}
          wordsOf={wordsOf}
          Picture={ClosePhoto}
          onClose={() => setOpened(null)}
        />
      )}
    </li>
  )
}

/** The school refuses it for the same reason that stands on the post already. */
const isUnanswered = (error: unknown) => error instanceof Refused && error.code === 'consent.unanswered'

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
