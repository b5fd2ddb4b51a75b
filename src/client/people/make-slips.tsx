// Making slips: for families a number of them, for staff one for each name.
import { useState } from 'react'
import { useLocation } from 'wouter'
import { Choice } from '../ui/choice.tsx'
import { useRights } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/stack.tsx'
import { FamilySlips } from './family-slips.tsx'
import { StaffSlips } from './staff-slips.tsx'
import { type Invite, useInvite } from './use-invite.ts'

const kinds = [
  { value: 'family', label: 'Families', hint: 'One slip for each parent. They give their own name when they join.' },
  { value: 'staff', label: 'Staff', hint: 'One slip for each name.' },
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
    <Section title="Invite" hint="Paper slips with a code. Nobody needs an e-mail address or a password.">
      {isHead && <Choice label="For whom?" value={kind} options={kinds} onChange={setKind} />}
      {kind === 'family' ? (
        <FamilySlips isMaking={inviting.isPending} onMake={make} />
      ) : (
        <StaffSlips isMaking={inviting.isPending} onMake={make} />
      )}
      <ProblemNotice error={inviting.error} />
    </Section>
  )
}
