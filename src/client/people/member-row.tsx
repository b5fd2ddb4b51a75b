// One member: groups, devices, last seen; and what can be done for or against them.
import { memo, useState } from 'react'
import type { Group } from '../../domain/member.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { hidden } from '../ui/rich-parts.tsx'
import { useMe } from '../ui/me.tsx'
import { Rich } from '../ui/rich.tsx'
import { Row } from '../ui/rows.tsx'
import { useNow } from '../ui/use-now.ts'
import { ago, dateOf } from '../ui/when.ts'
import { MemberDialog } from './member-dialog.tsx'
import { placeOf } from './member-place.ts'
import type { ListedMember } from './members-query.ts'

type MemberRowProps = { member: ListedMember; onRemoved: (name: string) => void }

export const MemberRow = memo(function MemberRow({ member, onRemoved }: MemberRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  const me = useMe()
  const nowMs = useNow()
  const mayChange = me.rights.includes('lead') || member.role === 'family'
  return (
    <Row
      title={member.id === me.member.id ? sayPeople('you', { name: member.name }) : member.name}
      line={lines(member, me.groups, nowMs).join(' · ')}
      actions={
        mayChange && (
          <Button kind="quiet" onClick={() => setIsOpen(true)}>
            <Rich text={sayPeople('change', { name: member.name })} parts={{ hidden }} />
          </Button>
        )
      }
    >
      {isOpen && <MemberDialog member={member} onRemoved={onRemoved} onClose={() => setIsOpen(false)} />}
    </Row>
  )
})

function lines(member: ListedMember, groups: readonly Group[], nowMs: number): string[] {
  return [
    ...placeOf(member, groups, nowMs),
    member.devices === 0 ? sayPeople('notSignedIn') : sayPeople('devices', { count: member.devices }),
    sayPeople('joined', { date: dateOf(member.joinedAt) }),
    member.lastSeenAt ? sayPeople('seen', { moment: ago(member.lastSeenAt, nowMs) }) : '',
  ].filter(Boolean)
}
