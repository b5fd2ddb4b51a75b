// Slips that nobody has used yet, under the number that is printed on them; each can be cancelled, or all of a group.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { Button } from '../ui/button.tsx'
import { hidden } from '../ui/rich-parts.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rich } from '../ui/rich.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Actions, Section } from '../ui/stack.tsx'
import { useFirst } from '../ui/use-first.tsx'
import { dateOf } from '../ui/when.ts'
import { CancelSlips, type Cancelling } from './cancel-slips.tsx'
import { groupNames } from './find-members.ts'
import { invitationsQuery, type UnusedSlip } from './invitations-query.ts'

const SHOWN_AT_ONCE = 8

export function UnusedSlips() {
  const { groups, member } = useMe()
  const slips = useQuery(invitationsQuery(member.id))
  const [asking, setAsking] = useState<Cancelling | null>(null)
  const all = slips.data ?? []
  const { shown, more } = useFirst(all, SHOWN_AT_ONCE)
  if (slips.data?.length === 0) return null
  const several = groups
    .map(({ id, name }) => ({ name, ids: all.filter((slip) => isOnlyFor(slip, id)).map((slip) => slip.id) }))
    .filter(({ ids }) => ids.length > 1)
  return (
    <Section title={sayPeople('unusedSlips')} hint={sayPeople('unusedHint')}>
      <ProblemNotice error={slips.error} />
      <Rows>
        {shown.map((slip) => (
          <SlipRow key={slip.id} slip={slip} onCancel={(title) => setAsking({ title, slipIds: [slip.id] })} />
        ))}
      </Rows>
      {more}
      {several.length > 0 && (
        <Actions>
          {several.map(({ name, ids }) => (
            <Button
              key={name}
              kind="quiet"
              onClick={() => setAsking({ title: sayPeople('cancelAllAsk', { group: name }), slipIds: ids })}
            >
              {sayPeople('cancelAll', { group: name })}
            </Button>
          ))}
        </Actions>
      )}
      {asking && <CancelSlips {...asking} onClose={() => setAsking(null)} />}
    </Section>
  )
}

/** A slip for several groups is not cancelled with one of them. */
const isOnlyFor = ({ groupIds }: UnusedSlip, groupId: string) => groupIds.length === 1 && groupIds[0] === groupId

function SlipRow({ slip, onCancel }: { slip: UnusedSlip; onCancel: (title: string) => void }) {
  const { groups } = useMe()
  const whose =
    slip.name ?? (slip.role === 'family' ? groupNames(slip.groupIds, groups) || sayPeople('aFamily') : sayPeople('staff'))
  const { number } = slip
  return (
    <Row
      title={sayPeople('slipOf', { number, whose })}
      line={[
        slip.name ? groupNames(slip.groupIds, groups) : '',
        sayPeople('made', { date: dateOf(slip.createdAt) }),
        sayPeople('worksUntil', { date: dateOf(slip.expiresAt) }),
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Button kind="plain" onClick={() => onCancel(sayPeople('cancelAsk', { number }))}>
          <Rich text={sayPeople('cancelThis', { number })} parts={{ hidden }} />
        </Button>
      }
    />
  )
}
