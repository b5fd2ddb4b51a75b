// Trips: those of today for whoever leads them, where the home screen's shortcut leads; and below, for the office, all that are planned.
import { Bus } from 'lucide-react'
import type { ReactNode } from 'react'
import * as trips from '../../device/trips.ts'
import { shownOf } from '../../domain/trip-times.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { useKept } from '../ui/use-kept.ts'
import { useSchoolNow } from '../ui/use-school-now.ts'
import styles from './trips-page.module.css'

/** `cards` draws those of today, from this device; `plans` is for the office. */
export function TripsPage({ cards, plans }: { cards: ReactNode; plans: ReactNode }) {
  const kept = useKept('trips', trips.list)
  const nowMs = useSchoolNow()
  const isNone = kept !== undefined && shownOf(kept, nowMs).length === 0
  return (
    <>
      <PageHeader title={sayTrips('trips')} />
      <div className={styles.trips}>
        {isNone && (
          <EmptyState icon={<Bus />} title={sayTrips('noTripToday')}>
            {sayTrips('whenTripsAreHere')}
          </EmptyState>
        )}
        <div>{cards}</div>
        {plans}
      </div>
    </>
  )
}
