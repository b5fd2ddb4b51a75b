// Which families the last news of a trip reached, and which it did not: those can be rung up, from a printed list.
import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { TripReach } from '../../api/contract/trips.ts'
import { dateOf, timeOfDay } from '../../domain/day.ts'
import { MINUTE } from '../../domain/time.ts'
import { changeWords, momentWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { listed } from '../ui/listed.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { useSchoolNow } from '../ui/use-school-now.ts'
import styles from './reach-page.module.css'

/** So long after it was told, whoever was not reached is not to be rung up yet. */
const STILL_ANSWERING = 2 * MINUTE

export function ReachPage({ tripId }: { tripId: string }) {
  const { member, school } = useMe()
  const as = member.id
  const nowMs = useSchoolNow()
  const reach = useQuery({
    queryKey: ['trips', tripId, 'reach'],
    queryFn: ({ signal }) => call(contract.trips.reach, {}, { params: { id: tripId }, as, signal }),
    refetchInterval: 15_000,
  })
  if (!reach.data) {
    return (
      <>
        <PageHeader title={sayTrips('reach')} />
        {reach.isPending ? <Skeleton lines={4} /> : <ProblemNotice error={reach.error} onRetry={() => void reach.refetch()} />}
      </>
    )
  }
  const { title, last, members } = reach.data
  const missed = members.filter(({ deliveredAt }) => deliveredAt === null)
  const reached = members.filter(({ deliveredAt }) => deliveredAt !== null)
  const asOf = new Date(reach.dataUpdatedAt).toISOString()
  const isJustTold = last !== null && nowMs - Date.parse(last.writtenAt) < STILL_ANSWERING
  return (
    <div className={styles.reach}>
      <PageHeader
        title={sayTrips('reachOfTrip', { trip: title })}
        actions={
          last && (
            <Button kind="quiet" icon={<Printer aria-hidden size={20} />} onClick={() => print()}>
              {sayTrips('print')}
            </Button>
          )
        }
      >
        {last
          ? sayTrips('lastNews', {
              news: changeWords(sayNews, last, nowMs),
              moment: momentWords(sayNews, last.writtenAt, nowMs),
            })
          : sayTrips('nothingSaid')}
      </PageHeader>
      {/* What paper has to say by itself. */}
      <p className={styles.asOf}>{[school.name, dateOf(sayTrips.language, asOf), timeOfDay(asOf)].join(' · ')}</p>
      {last && (
        <>
          <Section
            title={sayTrips('notReached', { count: missed.length })}
            hint={sayTrips(isJustTold ? 'justTold' : 'notReachedHint')}
          >
            <Names members={missed} nowMs={nowMs} />
          </Section>
          <Section title={sayTrips('reached', { count: reached.length })} hint={sayTrips('reachedHint')}>
            <Names members={reached} nowMs={nowMs} />
          </Section>
        </>
      )}
    </div>
  )
}

function Names({ members, nowMs }: { members: TripReach['members']; nowMs: number }) {
  if (members.length === 0) return <p>{sayTrips('nobody')}</p>
  return (
    <Rows>
      {members.map(({ memberId, name, groups, deliveredAt, openedAt }) => (
        <Row
          key={memberId}
          title={name}
          line={[
            listed(groups),
            deliveredAt !== null &&
              openedAt === null &&
              sayTrips('delivered', { moment: momentWords(sayNews, deliveredAt, nowMs) }),
            openedAt !== null && sayTrips('opened', { moment: momentWords(sayNews, openedAt, nowMs) }),
          ]
            .filter((words) => words !== false && words !== '')
            .join(' · ')}
        />
      ))}
    </Rows>
  )
}
