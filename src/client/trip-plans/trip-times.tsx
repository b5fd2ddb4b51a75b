// When a trip leaves and is back, and, where it is known, when it is there and sets off again.
import { sayTrips } from '../../words/parts/trips.ts'
import { Field } from '../ui/field.tsx'
import type { TripDraft } from './trip-draft.ts'
import styles from './trip-form.module.css'

type TripTimesProps = { draft: TripDraft; onChange: (part: Partial<TripDraft>) => void }

export function TripTimes({ draft, onChange }: TripTimesProps) {
  const field = (name: keyof TripDraft, label: string, type: 'date' | 'time') => (
    <Field type={type} label={label} value={String(draft[name])} onChange={(event) => onChange({ [name]: event.target.value })} />
  )
  // A trip of one day stays one when its day is changed.
  const moved = (day: string) => onChange(draft.day === draft.backDay ? { day, backDay: day } : { day })
  return (
    <>
      <fieldset>
        <legend className={styles.legend}>{sayTrips('wayThere')}</legend>
        <div className={styles.times}>
          <Field type="date" label={sayTrips('day')} value={draft.day} onChange={(event) => moved(event.target.value)} />
          {field('left', sayTrips('leavesSchool'), 'time')}
          {field('arrived', sayTrips('isThere'), 'time')}
        </div>
      </fieldset>
      <fieldset>
        <legend className={styles.legend}>{sayTrips('wayBack')}</legend>
        <div className={styles.times}>
          {field('backDay', sayTrips('day'), 'date')}
          {field('leaving', sayTrips('setsOff'), 'time')}
          {field('back', sayTrips('backAtSchool'), 'time')}
        </div>
      </fieldset>
    </>
  )
}
