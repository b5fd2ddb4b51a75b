// Review: what others wrote, oldest first, to be published, returned or taken down.
import { useQuery } from '@tanstack/react-query'
import { ClipboardCheck } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FullPost } from '../../api/contract/posts.ts'
import { sayReview } from '../../words/parts/review.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { listsQuery } from '../ui/lists-query.ts'
import { useMe } from '../ui/me.tsx'
import { nameDoubt } from '../ui/name-hint.tsx'
import { NamesDialog } from '../ui/names-dialog.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TakeDownDialog } from '../ui/take-down-dialog.tsx'
import { unansweredWords, writtenIn } from './consent-words.ts'
import { Outcome } from './outcome.tsx'
import { pendingQuery } from './pending-query.ts'
import { PendingPost } from './pending-post.tsx'
import { ReturnDialog } from './return-dialog.tsx'
import styles from './review-page.module.css'
import { type Decision, useDecide } from './use-decide.ts'
import { useJustMoved } from './use-just-moved.ts'
import { useReviewKeys } from './use-review-keys.ts'
import { pendingCount } from './watch-pending.tsx'

type Asking = { kind: 'return'; post: FullPost; reason?: string } | { kind: 'take down' | 'names'; post: FullPost }

export function ReviewPage() {
  const pending = useQuery(pendingQuery(useMe().member.id))
  const deciding = useDecide()
  const [publishedIds, setPublishedIds] = useState<string[]>([])
  const [asking, setAsking] = useState<Asking | null>(null)
  /** Where the post stood that was decided about last: what became of it is said there. */
  const [place, setPlace] = useState(0)
  const list = useRef<HTMLOListElement>(null)
  const asked = useQuery(listsQuery(useMe().member.id))
  const lists = asked.data ?? []
  const posts = pending.data ?? []
  const count = pending.data?.length
  useEffect(() => {
    if (count !== undefined) pendingCount.heard(count)
  }, [count])
  const keys = posts.map(keyOf)
  if (deciding.isSuccess) keys.splice(place, 0, String(deciding.submittedAt))
  const hasJustMoved = useJustMoved(keys)
  // By the lists a doubted name is seen: until they are read, or cannot be, nothing is published.
  const isTooEarly = hasJustMoved || asked.isPending

  const doubt = asking && nameDoubt({ ...writtenIn(asking.post), lists })
  const wasSeen = (post: FullPost) => post.publishedAt !== null || publishedIds.includes(post.id)

  function decide(post: FullPost, decision: Decision) {
    setAsking(null)
    const from = posts.indexOf(post)
    deciding.mutate(
      { post, decision },
      {
        onSuccess: () => {
          if (from >= 0) setPlace(from)
          if (decision.kind === 'publish') setPublishedIds((ids) => [...ids, post.id])
        },
      },
    )
  }
  function publish(post: FullPost | undefined) {
    if (!post || deciding.isPending || isTooEarly) return
    if (unansweredWords(post.submission.consent, lists, post.authorName)) return
    if (nameDoubt({ ...writtenIn(post), lists })) setAsking({ kind: 'names', post })
    else decide(post, { kind: 'publish' })
  }
  useReviewKeys({
    list,
    onPublish: (index) => publish(posts[index]),
    onReturn: (index) => posts[index] && setAsking({ kind: 'return', post: posts[index] }),
  })

  const rows = posts.map((post) => (
    <PendingPost
      key={keyOf(post)}
      post={post}
      isTooEarly={isTooEarly}
      error={deciding.variables?.post.id === post.id ? deciding.error : null}
      isBusy={deciding.isPending && deciding.variables.post.id === post.id}
      onPublish={() => publish(post)}
      lists={lists}
      onReturn={(reason) => setAsking({ kind: 'return', post, ...(reason && { reason }) })}
      onTakeDown={() => setAsking({ kind: 'take down', post })}
    />
  ))
  if (deciding.isSuccess) {
    const onTakeDown = (post: FullPost) => setAsking({ kind: 'take down', post })
    rows.splice(place, 0, <Outcome key={deciding.submittedAt} {...deciding.variables} onTakeDown={onTakeDown} />)
  }
  return (
    <>
      <PageHeader title={sayReview('review')}>{pending.data && posts.length > 0 && <Waiting count={posts.length} />}</PageHeader>
      {!posts.some(({ id }) => id === deciding.variables?.post.id) && <ProblemNotice error={deciding.error} />}
      <ProblemNotice error={pending.error} onRetry={() => void pending.refetch()} />
      {pending.isPending && <Skeleton picture={{ width: 4, height: 3 }} lines={3} />}
      <ol className={styles.posts} ref={list}>
        {rows}
      </ol>
      {pending.data?.length === 0 && (
        <EmptyState icon={<ClipboardCheck />} title={sayReview('nothingWaits')}>
          {sayReview('whatWillWait')}
        </EmptyState>
      )}
      {asking?.kind === 'return' && (
        <ReturnDialog
          authorName={asking.post.authorName}
          reason={asking.reason}
          onReturn={(reason) => decide(asking.post, { kind: 'return', reason })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'names' && doubt && (
        <NamesDialog
          doubt={doubt}
          mend={sayReview('returnIt')}
          onMend={() => {
            const reason = sayReview(doubt.refused.length > 0 ? 'reasonRefusedNames' : 'reasonFullNames')
            setAsking({ kind: 'return', post: asking.post, reason })
          }}
          onPublish={() => decide(asking.post, { kind: 'publish' })}
          onClose={() => setAsking(null)}
        />
      )}
      {asking?.kind === 'take down' && (
        <TakeDownDialog
          caption={asking.post.submission.caption}
          wasSeen={wasSeen(asking.post)}
          onTakeDown={() => decide(asking.post, { kind: 'take down' })}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}

const keyOf = (post: FullPost) => `${post.id} ${post.submission.version}`

function Waiting({ count }: { count: number }) {
  return (
    <>
      {sayReview('waiting', { count })}{' '}
      <span className={styles.keys}>
        <Rich text={sayReview('keys')} parts={{ key: keyCap }} />
      </span>
    </>
  )
}

const keyCap = (name: string) => <kbd>{name}</kbd>
