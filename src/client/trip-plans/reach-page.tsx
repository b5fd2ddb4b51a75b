// Which families the last news of a trip reached, and which it did not: those can be rung up, from a printed list.
import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { TripReach } from '../../api/contract/trips.ts'
import { changeWords, momentWords } from '../../domain/trip-words.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { useNow } from '../ui/use-now.ts'
import styles from './reach-page.module.css'
import { sayNews } from '../../words/parts/news.ts'

export function ReachPage({ tripId }: { tripId: string }) {
  const as = useMe().member.id
  const nowMs = useNow()
  const reach = useQuery({
    queryKey: ['trips', tripId, 'reach'],
    queryFn: ({ signal }) => call(contract.trips.reach, {}, { params: { id: tripId }, as, signal }),
    refetchInterval: 15_000,
  })
  if (!reach.data) {
    return (
      <>
        <PageHeader title="Who was reached" />
        {reach.isPending ? <Skeleton lines={4} /> : <ProblemNotice error={reach.error} onRetry={() => void reach.refetch()} />}
      </>
    )
  }
  const { title, last, members } = reach.data
  const missed = members.filter(({ deliveredAt }) => deliveredAt === null)
  const reached = members.filter(({ deliveredAt }) => deliveredAt !== null)
  return (
    <div className={styles.reach}>
      <PageHeader
        title={`Who was reached: ${title}`}
        actions={
          <Button kind="quiet" icon={<Printer aria-hidden size={20} />} onClick={() => print()}>
            Print
          </Button>
        }
      >
        {last
          ? `${changeWords(sayNews, last, nowMs)} (${momentWords(sayNews, last.writtenAt, nowMs)})`
          : 'Nothing was said of this trip yet.'}
      </PageHeader>
      <Section title={`Not reached: ${missed.length}`} hint="The news was on no device of theirs. Ring them if it matters.">
        <Names members={missed} nowMs={nowMs} />
      </Section>
      <Section title={`Reached: ${reached.length}`} hint="“Opened” means that it was before somebody’s eyes.">
        <Names members={reached} nowMs={nowMs} />
      </Section>
    </div>
  )
}

function Names({ members, nowMs }: { members: TripReach['members']; nowMs: number }) {
  if (members.length === 0) return <p>Nobody.</p>
  return (
    <Rows>
      {members.map(({ memberId, name, groups, deliveredAt, openedAt }) => (
        <Row
          key={memberId}
          title={name}
          line={[
            groups.join(', '),
            deliveredAt !== null && openedAt === null && `delivered ${momentWords(sayNews, deliveredAt, nowMs)}`,
            openedAt !== null && `opened ${momentWords(sayNews, openedAt, nowMs)}`,
          ]
            .filter((words) => words !== false && words !== '')
            .join(' · ')}
        />
      ))}
    </Rows>
  )
}
