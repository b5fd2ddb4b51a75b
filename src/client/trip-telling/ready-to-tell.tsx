// The second tap: what families will read, word for word.
import type { TripCard, TripStatus } from '../../domain/trip.ts'
import { changeWords } from '../../domain/trip-words.ts'
import { Button } from '../ui/button.tsx'
import styles from './tell-trip.module.css'
import { sayNews } from '../../words/parts/news.ts'

type ReadyToTellProps = { status: TripStatus; card: TripCard; nowMs: number; onTell: () => void; onBack: () => void }

export function ReadyToTell({ status, card, nowMs, onTell, onBack }: ReadyToTellProps) {
  return (
    <div className={styles.ready}>
      <p>
        The families of {card.groups.join(' and ')} read: <strong>{changeWords(sayNews, { status, etaAt: null }, nowMs)}</strong>
      </p>
      <Button ref={focusMe} isWide onClick={onTell}>
        Tell families now
      </Button>
      <Button kind="plain" isWide onClick={onBack}>
        Not this
      </Button>
    </div>
  )
}

/** The button that was tapped is gone; the next tap is here. */
function focusMe(button: HTMLButtonElement | null) {
  button?.focus()
}
