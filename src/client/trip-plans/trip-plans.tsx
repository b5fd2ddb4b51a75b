// The trips that are planned: add one, change one, take one off, and see whom the news reached.
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Trip } from '../../domain/trip.ts'
import { momentWords } from '../../domain/trip-words.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import { useNow } from '../ui/use-now.ts'
import { plansQuery } from './plans-query.ts'
import { TripForm } from './trip-form.tsx'
import { TripRemoval } from './trip-removal.tsx'
import { sayNews } from '../../words/parts/news.ts'

export function TripPlans() {
  const { member, groups } = useMe()
  const nowMs = useNow()
  const plans = useQuery(plansQuery(member.id))
  const [editing, setEditing] = useState<Trip | 'new' | null>(null)
  const [removing, setRemoving] = useState<Trip | null>(null)
  const staff = plans.data?.staff ?? []
  const nameOf = (id: string) => staff.find((each) => each.id === id)?.name
  const lineOf = ({ expected, groupIds, leaderIds }: Trip) => {
    const times = `${momentWords(sayNews, expected.left, nowMs)} to ${momentWords(sayNews, expected.back, nowMs)}`
    const names = groups.filter(({ id }) => groupIds.includes(id)).map(({ name }) => name)
    const leaders = leaderIds.flatMap((id) => nameOf(id) ?? [])
    return [times, names.join(', '), leaders.length > 0 ? `led by ${leaders.join(', ')}` : 'nobody leads it yet'].join(' · ')
  }
  return (
    <Section
      title="Planned"
      hint="Families of the groups that go see a trip from the evening before. Nothing that is said of it needs a review."
    >
      {plans.isPending && <Skeleton lines={2} />}
      <ProblemNotice error={plans.error} onRetry={() => void plans.refetch()} />
      {plans.data?.trips.length === 0 && <p>None is planned.</p>}
      <Rows label="Planned trips">
        {plans.data?.trips.map((trip) => (
          <Row
            key={trip.id}
            title={trip.title}
            line={lineOf(trip)}
            actions={
              <>
                <Button kind="plain" onClick={() => setEditing(trip)}>
                  Change<span className="visually-hidden"> {trip.title}</span>
                </Button>
                <ButtonLink kind="plain" href={`/trips/${trip.id}`}>
                  Who was reached<span className="visually-hidden"> of {trip.title}</span>
                </ButtonLink>
                <Button kind="plain" onClick={() => setRemoving(trip)}>
                  Take off<span className="visually-hidden"> {trip.title}</span>
                </Button>
              </>
            }
          />
        ))}
      </Rows>
      <div>
        <Button kind="quiet" icon={<Plus aria-hidden size={20} />} disabled={!plans.data} onClick={() => setEditing('new')}>
          Plan a trip
        </Button>
      </div>
      {editing && <TripForm trip={editing === 'new' ? null : editing} staff={staff} onClose={() => setEditing(null)} />}
      {removing && <TripRemoval trip={removing} onClose={() => setRemoving(null)} />}
    </Section>
  )
}
