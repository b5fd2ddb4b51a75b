// Who changed what in a list: read when it is asked for.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { useNow } from '../ui/use-now.ts'
import { onDay } from '../ui/when.ts'
import { historyQuery } from './history-query.ts'
import styles from './history.module.css'

type Answer = boolean | null

export function History({ groupId }: { groupId: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>{sayPermissions('history')}</summary>
      {isOpen && <Changes groupId={groupId} />}
    </details>
  )
}

function Changes({ groupId }: { groupId: string }) {
  const history = useQuery(historyQuery(useMe().member.id, groupId))
  const nowMs = useNow()
  if (history.isPending) return <p>{sayPermissions('reading')}</p>
  if (history.error) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
  if (history.data.length === 0) return <p>{sayPermissions('nothingChanged')}</p>
  return (
    <Rows label={sayPermissions('changes')}>
      {history.data.map((change) => (
        <Row
          key={`${change.at} ${change.pupil}`}
          title={sayPermissions(changeOf(change.from, change.to), { pupil: change.pupil })}
          line={sayPermissions('byWhen', { name: change.byName, moment: onDay(change.at, nowMs) })}
        />
      ))}
    </Rows>
  )
}

/** `null`: not on the list. */
function changeOf(from: Answer, to: Answer) {
  if (to === null) return from === null ? 'renamed' : 'takenOff'
  if (from === null) return to ? 'addedYes' : 'addedNo'
  if (from === to) return to ? 'renamedYes' : 'renamedNo'
  return to ? 'nowYes' : 'nowNo'
}
