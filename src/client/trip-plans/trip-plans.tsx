// The trips that are planned: add one, change one, take one off, and see whom the news reached.
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { dayKey, timeOfDay } from '../../domain/day.ts'
import type { Trip } from '../../domain/trip.ts'
import { momentWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { listed } from '../ui/listed.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { hidden } from '../ui/rich-parts.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { useSchoolNow } from '../ui/use-school-now.ts'
import { plansQuery } from './plans-query.ts'
import { TripForm } from './trip-form.tsx'
import { TripRemoval } from './trip-removal.tsx'

export function TripPlans() {
  const { member, groups } = useMe()
  const nowMs = useSchoolNow()
  const plans = useQuery(plansQuery(member.id))
  const [editing, setEditing] = useState<Trip | 'new' | null>(null)
  const [removing, setRemoving] = useState<Trip | null>(null)
  const staff = plans.data?.staff ?? []
  const nameOf = (id: string) => staff.find((each) => each.id === id)?.name
  const lineOf = ({ expected, groupIds, leaderIds }: Trip) => {
    const moment = (at: string) => momentWords(sayNews, at, nowMs)
    const isSameDay = dayKey(expected.left) === dayKey(expected.back)
    const back = isSameDay ? timeOfDay(expected.back) : moment(expected.back)
    const times = sayTrips('fromTo', { left: moment(expected.left), back })
    const names = groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name)
    const leaders = leaderIds.flatMap((id) => nameOf(id) ?? [])
    const led = leaders.length > 0 ? sayTrips('ledBy', { leaders: listed(leaders) }) : sayTrips('ledByNobody')
    return [times, listed(names), led].join(' · ')
  }
  return (
    <Section title={sayTrips('planned')} hint={sayTrips('plannedHint')}>
      {plans.isPending && <Skeleton lines={2} />}
      <ProblemNotice error={plans.error} onRetry={() => void plans.refetch()} />
      {plans.data?.trips.length === 0 && <p>{sayTrips('nonePlanned')}</p>}
      <Rows label={sayTrips('plannedTrips')}>
        {plans.data?.trips.map((trip) => (
          <Row
            key={trip.id}
            title={trip.title}
            line={lineOf(trip)}
            actions={
              <>
                <Button kind="plain" onClick={() => setEditing(trip)}>
                  <Rich text={sayTrips('change', { trip: trip.title })} parts={{ trip: hidden }} />
                </Button>
                <ButtonLink kind="plain" href={`/trips/${trip.id}`}>
                  <Rich text={sayTrips('reachOf', { trip: trip.title })} parts={{ trip: hidden }} />
                </ButtonLink>
                <Button kind="plain" onClick={() => setRemoving(trip)}>
                  <Rich text={sayTrips('takeOff', { trip: trip.title })} parts={{ trip: hidden }} />
                </Button>
              </>
            }
          />
        ))}
      </Rows>
      <div>
        <Button kind="quiet" icon={<Plus aria-hidden size={20} />} disabled={!plans.data} onClick={() => setEditing('new')}>
          {sayTrips('plan')}
        </Button>
      </div>
      {editing && <TripForm trip={editing === 'new' ? null : editing} staff={staff} onClose={() => setEditing(null)} />}
      {removing && <TripRemoval trip={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}
