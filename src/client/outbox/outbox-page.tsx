// The outbox: what was written here, its true state, and what happens next.
import { Pause, Play, SendHorizontal } from 'lucide-react'
import { useState } from 'react'
import * as outbox from '../../device/outbox.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { deviceSentence } from './device-sentence.ts'
import { EntryRow } from './entry-row.tsx'
import { LostPosts } from './lost-posts.tsx'
import { MyPosts } from './my-posts.tsx'
import { useEditAgain } from './use-edit-again.ts'
import { type Outbox, useOutbox } from './use-outbox.ts'

export function OutboxPage() {
  const kept = useOutbox()
  return (
    <>
      <PageHeader title="Outbox" actions={kept && <RoundActions kept={kept} />}>
        {kept && summary(kept)}
      </PageHeader>
      {kept ? <Entries kept={kept} /> : <Skeleton lines={4} />}
    </>
  )
}

function Entries({ kept: { entries, status, around } }: { kept: Outbox }) {
  const editing = useEditAgain()
  const unsent = entries.filter((entry) => entry.state !== 'received')
  return (
    <>
      {editing.error && (
        <Notice
          kind="warning"
          isAnnounced
          actions={
            <ButtonLink kind="quiet" href="/capture">
              Go to that post
            </ButtonLink>
          }
        >
          {deviceSentence(editing.error)}
        </Notice>
      )}
      <LostPosts status={status} nowMs={around.nowMs} />
      {unsent.length === 0 ? (
        <EmptyState
          icon={<SendHorizontal />}
          title="Everything is with the school"
          action={<ButtonLink href="/capture">New post</ButtonLink>}
        >
          What you post waits here until the school has received it, also without signal.
        </EmptyState>
      ) : (
        <ul aria-label="On this device">
          {unsent.map((entry) => (
            <EntryRow
              key={entry.postId}
              entry={entry}
              around={around}
              onEdit={(refused) => editing.mutate({ kind: 'refused', entry: refused })}
            />
          ))}
        </ul>
      )}
      <MyPosts entries={entries} onEdit={(post) => editing.mutate({ kind: 'returned', post })} />
    </>
  )
}

function RoundActions({ kept: { entries, status } }: { kept: Outbox }) {
  const [error, setError] = useState<unknown>(null)
  const attempt = (act: Promise<unknown>) => void act.then(() => setError(null), setError)
  const isWaiting = entries.some((entry) => entry.state === 'waiting')
  if (!isWaiting && !status.isPaused) return null
  return (
    <>
      {error !== null && <Notice kind="error">{deviceSentence(error)}</Notice>}
      {status.isPaused ? (
        <Button icon={<Play aria-hidden size={20} />} onClick={() => attempt(outbox.setPaused(false))}>
          Go on
        </Button>
      ) : (
        <>
          <Button kind="quiet" icon={<Pause aria-hidden size={20} />} onClick={() => attempt(outbox.setPaused(true))}>
            Pause
          </Button>
          <Button kind="quiet" icon={<SendHorizontal aria-hidden size={20} />} onClick={() => attempt(outbox.sendNow())}>
            Send all now
          </Button>
        </>
      )}
    </>
  )
}

function summary({ entries, status }: Outbox): string {
  const unsent = entries.filter((entry) => entry.state !== 'received').length
  if (unsent === 0) return 'Nothing waits on this device.'
  const posts = unsent === 1 ? 'One post is' : `${unsent} posts are`
  return status.isPaused
    ? `Paused. ${posts} kept on this device.`
    : `${posts} kept on this device until the school has ${unsent === 1 ? 'it' : 'them'}.`
}
