// A trip as the office plans it: where to, who goes, who leads, and when it is expected where.
import { type FormEvent, useState } from 'react'
import type { Trip } from '../../domain/trip.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Chips, toggled } from '../ui/chips.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { nameTooLong } from '../ui/name-length.ts'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSchoolNow } from '../ui/use-school-now.ts'
import type { Plans } from './plans-query.ts'
import { draftOf, emptyDraft, planOf, type TripDraft } from './trip-draft.ts'
import styles from './trip-form.module.css'
import { TripTimes } from './trip-times.tsx'
import { useSaveTrip } from './use-save-trip.ts'

type TripFormProps = { trip: Trip | null; staff: Plans['staff']; onClose: () => void }

/** `trip` is null for a new one. */
export function TripForm({ trip, staff, onClose }: TripFormProps) {
  const { groups } = useMe()
  const nowMs = useSchoolNow()
  const [draft, setDraft] = useState<TripDraft>(() => (trip ? draftOf(trip) : emptyDraft(nowMs)))
  const [isMissing, setIsMissing] = useState(false)
  const saving = useSaveTrip(trip)
  const plan = planOf(draft, nowMs)
  const change = (part: Partial<TripDraft>) => setDraft({ ...draft, ...part })

  function save(event: FormEvent) {
    event.preventDefault()
    setIsMissing(typeof plan === 'string')
    if (typeof plan !== 'string') saving.mutate(plan, { onSuccess: onClose })
  }
  return (
    <Dialog title={trip ? sayTrips('changeTrip', { trip: trip.title }) : sayTrips('plan')} onClose={onClose}>
      <form className={styles.form} onSubmit={save}>
        <Field
          label={sayTrips('whereTo')}
          hint={sayTrips('whereToHint')}
          value={draft.title}
          error={nameTooLong(draft.title)}
          onChange={(event) => change({ title: event.target.value })}
        />
        <Chips
          label={sayTrips('whoGoes')}
          options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.groupIds}
          onToggle={(id) => change({ groupIds: toggled(draft.groupIds, id) })}
        />
        <Chips
          label={sayTrips('whoTells')}
          options={staff.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={draft.leaderIds}
          onToggle={(id) => change({ leaderIds: toggled(draft.leaderIds, id) })}
        />
        <TripTimes draft={draft} onChange={change} />
        {isMissing && typeof plan === 'string' && (
          <Notice kind="warning" isAnnounced>
            {plan}
          </Notice>
        )}
        <ProblemNotice error={saving.error} />
        <Button type="submit" pending={saving.isPending && sayUi('saving')}>
          {trip ? sayUi('save') : sayTrips('planThis')}
        </Button>
      </form>
    </Dialog>
  )
}
