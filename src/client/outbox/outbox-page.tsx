// The outbox: what was written here, its true state, and what happens next.
import { SendHorizontal } from 'lucide-react'
import { useEffect } from 'react'
import type { FullPost } from '../../api/contract/posts.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFirst } from '../ui/use-first.tsx'
import { useCount } from '../ui/watched-count.ts'
import { AnotherDraft } from './another-draft.tsx'
import { EntryRow } from './entry-row.tsx'
import { useIsKeptForGood } from './keeping.ts'
import { LostPosts } from './lost-posts.tsx'
import { DecidedPosts, ReturnedPosts, useMyPosts } from './my-posts.tsx'
import { useEditAgain } from './use-edit-again.ts'
import styles from './outbox-page.module.css'
import { entryLine, OutboxNews, postLine } from './outbox-news.tsx'
import { RoundActions } from './round-actions.tsx'
import { type Outbox, useOutbox } from './use-outbox.ts'
import { countReturned, returnedCount } from './watch-returned.tsx'

/** More than anyone writes on a day without signal. A thousand rows, drawn anew with each part that is sent, would hold up every finger. */
const SHOWN_AT_ONCE = 50

export function OutboxPage() {
  const kept = useOutbox()
  const returned = useCount(returnedCount)
  return (
    <>
      <PageHeader title={sayOutbox('outbox')} actions={kept && <RoundActions kept={kept} />}>
        {kept && summary(kept, returned)}
      </PageHeader>
      {kept ? <Entries kept={kept} /> : <Skeleton lines={4} />}
    </>
  )
}

function Entries({ kept: { entries, status, around } }: { kept: Outbox }) {
  const editing = useEditAgain()
  const mine = useMyPosts(entries)
  const isKept = useIsKeptForGood()
  const unsent = entries.filter((entry) => entry.state !== 'received')
  const { shown, more } = useFirst(unsent, SHOWN_AT_ONCE)
  const returned = countReturned(mine.posts)
  useEffect(() => {
    if (mine.isAsked) returnedCount.heard(returned)
  }, [mine.isAsked, returned])
  const editReturned = (post: FullPost) => editing.mutate({ kind: 'returned', post })
  return (
    <>
      {editing.error && <AnotherDraft error={editing.error} />}
      <LostPosts status={status} nowMs={around.nowMs} />
      <OutboxNews
        lines={[...entries.map((entry) => entryLine(entry, around)), ...mine.posts.map((post) => postLine(post, around))]}
      />
      <ReturnedPosts mine={mine} onEdit={editReturned} />
      {unsent.length === 0 && returned === 0 && <AllSent isFirst={mine.isAsked && mine.posts.length === 0} />}
      {unsent.length > 0 && (
        <ul className={styles.entries} aria-label={sayOutbox('onDevice')}>
          {shown.map((entry) => (
            <EntryRow
              key={entry.postId}
              entry={entry}
              around={around}
              onEdit={(refused) => editing.mutate({ kind: 'refused', entry: refused })}
            />
          ))}
        </ul>
      )}
      {more}
      {isKept === false && unsent.length > 0 && <p className={styles.keeping}>{sayOutbox('mayBeCleared')}</p>}
      <DecidedPosts mine={mine} onEdit={editReturned} />
    </>
  )
}

/** For someone who has never posted there is more to say. */
function AllSent({ isFirst }: { isFirst: boolean }) {
  if (!isFirst) {
    return (
      <div className={styles.allSent}>
        <Notice kind="success" title={sayOutbox('allSent')} />
      </div>
    )
  }
  return (
    <EmptyState
      icon={<SendHorizontal />}
      title={sayOutbox('allSent')}
      action={<ButtonLink href="/capture">{sayUi('newPost')}</ButtonLink>}
    >
      {sayOutbox('firstPost')}
    </EmptyState>
  )
}

function summary({ entries, status }: Outbox, returned: number): string {
  const unsent = entries.filter((entry) => entry.state !== 'received').length
  if (unsent > 0) return sayOutbox(status.isPaused ? 'pausedPosts' : 'keptPosts', { count: unsent })
  return returned === 0 ? sayOutbox('nothingWaits') : sayOutbox('nothingWaitsCameBack', { count: returned })
}
