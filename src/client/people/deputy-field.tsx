// Until when a deputy may publish and review. Counts only while the school's policy names deputies.
import { useState } from 'react'
import { dayOf, endOfDay } from '../../domain/end-of-day.ts'
import type { Policy } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { Field } from '../ui/field.tsx'

type DeputyFieldProps = { publishUntil: At | null; policy: Policy; onChange: (publishUntil: At | null) => void }

export function DeputyField({ publishUntil, policy, onChange }: DeputyFieldProps) {
  const [today] = useState(() => dayOf(new Date().toISOString()))
  return (
    <Field
      label={sayPeople('deputyDay')}
      type="date"
      min={today}
      hint={sayPeople(policy === 'head and deputies' ? 'deputyHint' : 'noDeputies')}
      value={publishUntil === null ? '' : dayOf(publishUntil)}
      onChange={(event) => onChange(event.target.value === '' ? null : endOfDay(event.target.value))}
    />
  )
}
