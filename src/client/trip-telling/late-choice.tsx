// How late: the usual delays with the time that families will read, or another time.
import { type FormEvent, useState } from 'react'
import { timeOfDay } from '../../domain/day.ts'
import { clockAfter } from '../../domain/school-day.ts'
import { HOUR, MINUTE } from '../../domain/time.ts'
import { momentWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { TellPanel } from './tell-panel.tsx'
import styles from './tell-trip.module.css'

/** Minutes (issue: families and coaches). */
const DELAYS = [15, 30, 45]
/** After the plan, or after now: no coach of a school is later. */
const LATEST = 8 * HOUR

type LateChoiceProps = { expectedBack: string; nowMs: number; onTell: (etaAt: string) => void; onBack: () => void }

/** Late by so much against what was expected; when that has passed, against now. */
export function LateChoice({ expectedBack, nowMs, onTell, onBack }: LateChoiceProps) {
  const from = Math.max(Date.parse(expectedBack), Math.ceil(nowMs / (5 * MINUTE)) * 5 * MINUTE)
  const [clock, setClock] = useState('')
  const [error, setError] = useState<string | null>(null)
  const at = (minutes: number) => new Date(from + minutes * MINUTE).toISOString()

  function tell(event: FormEvent) {
    event.preventDefault()
    const etaAt = clock === '' ? null : clockAfter(clock, nowMs)
    const eta = etaAt === null ? 0 : Date.parse(etaAt)
    // What would be half a day off was meant as a time that has passed, or mistyped.
    if (etaAt === null || eta <= nowMs || eta > from + LATEST) setError(sayTrips('chooseLater'))
    else onTell(etaAt)
  }
  return (
    <TellPanel onBack={onBack}>
      <p>{sayTrips('wasToBeBack', { moment: momentWords(sayNews, expectedBack, nowMs) })}</p>
      {DELAYS.map((minutes) => (
        <Button key={minutes} isWide onClick={() => onTell(at(minutes))}>
          {sayTrips('lateBy', { minutes, time: timeOfDay(at(minutes)) })}
        </Button>
      ))}
      <form className={styles.other} noValidate onSubmit={tell}>
        <Field
          type="time"
          label={sayTrips('orBackAbout')}
          value={clock}
          error={error}
          onChange={(event) => setClock(event.target.value)}
        />
        <Button type="submit" kind="quiet">
          {sayTrips('tellNow')}
        </Button>
      </form>
    </TellPanel>
  )
}
