// Slips that nobody has used yet; each can be made worthless.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { Section } from '../ui/stack.tsx'
import { dateOf } from '../ui/when.ts'
import { groupNames } from './find-members.ts'
import { invitationsQuery, type UnusedSlip } from './invitations-query.ts'
import { useRevoke } from './use-revoke.ts'

const SHOWN_AT_ONCE = 8

export function UnusedSlips() {
  const slips = useQuery(invitationsQuery)
  const revoking = useRevoke()
  const [asking, setAsking] = useState<UnusedSlip | null>(null)
  const [isWhole, setIsWhole] = useState(false)
  const all = slips.data ?? []
  if (slips.data?.length === 0) return null
  return (
    <Section title="Unused slips" hint="Given out or printed, and not used yet. A slip works once.">
      <ProblemNotice error={slips.error ?? revoking.error} />
      <Rows>
        {(isWhole ? all : all.slice(0, SHOWN_AT_ONCE)).map((slip) => (
          <SlipRow key={slip.id} slip={slip} onRevoke={() => setAsking(slip)} />
        ))}
      </Rows>
      {!isWhole && all.length > SHOWN_AT_ONCE && (
        <Button kind="plain" onClick={() => setIsWhole(true)}>
          Show all {all.length}
        </Button>
      )}
      {asking && (
        <Dialog
          title="Make this slip worthless?"
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button
                kind="danger"
                onClick={() => {
                  revoking.mutate(asking.id)
                  setAsking(null)
                }}
              >
                Make it worthless
              </Button>
              <Button kind="quiet" onClick={() => setAsking(null)}>
                Keep it
              </Button>
            </>
          }
        >
          <p>Nobody can join with it any more. This is right for a slip that was lost.</p>
        </Dialog>
      )}
    </Section>
  )
}

function SlipRow({ slip, onRevoke }: { slip: UnusedSlip; onRevoke: () => void }) {
  const { groups } = useMe()
  const whose = slip.name ?? (slip.role === 'family' ? 'A family' : 'Staff')
  return (
    <Row
      title={whose}
      line={[groupNames(slip.groupIds, groups), `made ${dateOf(slip.createdAt)}`, `works until ${dateOf(slip.expiresAt)}`]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Button kind="plain" onClick={onRevoke}>
          Make worthless<span className="visually-hidden">: {whose}</span>
        </Button>
      }
    />
  )
}
