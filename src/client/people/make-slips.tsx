// Making slips: for families a number of them, for staff one for each name.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { sayPeople } from '../../words/parts/people.ts'
import { Choice } from '../ui/choice.tsx'
import { useRights } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/stack.tsx'
import { FamilySlips } from './family-slips.tsx'
import { StaffSlips } from './staff-slips.tsx'
import { type Invite, useInvite } from './use-invite.ts'

const kinds = () =>
  [
    { value: 'family', label: sayPeople('families'), hint: sayPeople('familiesHint') },
    { value: 'staff', label: sayPeople('staff'), hint: sayPeople('staffHint') },
  ] as const

export function MakeSlips() {
  const [kind, setKind] = useState<Invite['role']>('family')
  const isHead = useRights().has('lead')
  const inviting = useInvite()
  const [, go] = useLocation()

  function make(invite: Invite) {
    inviting.mutate(invite, { onSuccess: () => go('/people/slips') })
  }
  return (
    <Section title={sayPeople('invite')} hint={sayPeople('inviteHint')}>
      {isHead && <Choice label={sayPeople('forWhom')} value={kind} options={kinds()} onChange={setKind} />}
      {kind === 'family' ? (
        <FamilySlips isMaking={inviting.isPending} onMake={make} />
      ) : (
        <StaffSlips isMaking={inviting.isPending} onMake={make} />
      )}
      <ProblemNotice error={inviting.error} />
    </Section>
  )
}
