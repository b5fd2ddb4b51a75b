// What a leader needs on a coach: one tap for what happened, one to tell families. It waits for signal by itself.
import { useState } from 'react'
import { Link } from 'wouter'
import * as outbox from '../../device/trip-outbox.ts'
import type { TripCard, TripStatus } from '../../domain/trip.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { Notice } from '../ui/notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { hidden } from '../ui/rich-parts.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { useSchoolNow } from '../ui/use-school-now.ts'
import { LateChoice } from './late-choice.tsx'
import { StatusChoice } from './status-choice.tsx'
import { ReadyToTell } from './ready-to-tell.tsx'
import { Told } from './told.tsx'
import styles from './tell-trip.module.css'

export function TellTrip({ card }: { card: TripCard }) {
  const [chosen, setChosen] = useState<TripStatus | null>(null)
  const [error, setError] = useState<unknown>(null)
  /** Tapped first: what came of it is gone, and the focus goes back there. */
  const [tapped, setTapped] = useState<TripStatus | null>(null)
  const nowMs = useSchoolNow()

  async function tell(status: TripStatus, etaAt: string | null) {
    try {
      await outbox.add(card.id, status, etaAt)
      setChosen(null)
      setError(null)
    } catch (failed) {
      setError(failed)
    }
  }
  return (
    <div className={styles.tell}>
      {error !== null && (
        <Notice kind="error" title={sayTrips('notKept')}>
          {sentenceOf(error)}
        </Notice>
      )}
      {chosen === null && <StatusChoice last={card.news.status} tapped={tapped} onChoose={choose} />}
      {chosen === 'late' && (
        <LateChoice expectedBack={card.expected.back} nowMs={nowMs} onTell={(etaAt) => tell('late', etaAt)} onBack={leave} />
      )}
      {chosen !== null && chosen !== 'late' && (
        <ReadyToTell status={chosen} card={card} nowMs={nowMs} onTell={() => tell(chosen, null)} onBack={leave} />
      )}
      <Told tripId={card.id} nowMs={nowMs} />
      {card.news.changes.length > 0 && (
        <Link href={`/trips/${card.id}`} className={styles.reached}>
          <Rich text={sayTrips('reachOf', { trip: card.title })} parts={{ trip: hidden }} />
        </Link>
      )}
    </div>
  )

  function choose(status: TripStatus) {
    setTapped(status)
    setChosen(status)
  }
  function leave() {
    setChosen(null)
  }
}
