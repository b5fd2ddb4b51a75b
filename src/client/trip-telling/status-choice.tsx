// The six things that can be said of a trip. The one that is most likely next stands out.
import type { TripStatus } from '../../domain/trip.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { Button } from '../ui/button.tsx'
import styles from './tell-trip.module.css'

const choices: readonly TripStatus[] = ['left', 'arrived', 'leaving', 'on time', 'late', 'back']

const next: Record<TripStatus, TripStatus> = {
  left: 'arrived',
  arrived: 'leaving',
  leaving: 'back',
  'on time': 'back',
  late: 'back',
  back: 'back',
}

type StatusChoiceProps = {
  /** What families were told last. */
  last: TripStatus | null
  /** The one that was tapped before has the focus again. */
  tapped: TripStatus | null
  onChoose: (status: TripStatus) => void
}

export function StatusChoice({ last, tapped, onChoose }: StatusChoiceProps) {
  const likely = last === null ? 'left' : next[last]
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.question}>{sayTrips('tellFamilies')}</legend>
      {choices.map((status) => (
        <Button
          key={status}
          ref={status === tapped ? focus : null}
          kind={status === likely && last !== 'back' ? 'main' : 'quiet'}
          onClick={() => onChoose(status)}
        >
          {sayTrips(status)}
        </Button>
      ))}
    </fieldset>
  )
}

const focus = (button: HTMLButtonElement | null) => button?.focus()
