// Who changed what in a list: read when it is asked for.
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
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
      <summary className={styles.summary}>Who changed what</summary>
      {isOpen && <Changes groupId={groupId} />}
    </details>
  )
}

function Changes({ groupId }: { groupId: string }) {
  const history = useQuery(historyQuery(useMe().member.id, groupId))
  const nowMs = useNow()
  if (history.isPending) return <p>Reading …</p>
  if (history.error) return <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
  if (history.data.length === 0) return <p>Nothing was changed yet.</p>
  return (
    <Rows label="Changes">
      {history.data.map((change) => (
        <Row
          key={`${change.at} ${change.pupil}`}
          title={`${change.pupil}: ${changeWords(change.from, change.to)}`}
          line={`${change.byName}, ${onDay(change.at, nowMs)}`}
        />
      ))}
    </Rows>
  )
}

/** `null`: not on the list. */
export function changeWords(from: Answer, to: Answer): string {
  if (from === null) return to === null ? 'renamed' : `added with ${answerWord(to)}`
  if (to === null) return 'taken off the list'
  return from === to ? `renamed, still ${answerWord(to)}` : `from ${answerWord(from)} to ${answerWord(to)}`
}

const answerWord = (answer: boolean) => (answer ? 'yes' : 'no')
