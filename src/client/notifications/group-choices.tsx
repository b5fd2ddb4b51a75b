// For what the school sends to everyone, and for each group: at once, in the evening, or not.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import type { NotificationChoice, ReaderChoice } from '../../domain/notification.ts'
import { sayNotifications } from '../../words/parts/notifications.ts'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import styles from './group-choices.module.css'

const options = ['digest', 'instant', 'off'] as const satisfies readonly NotificationChoice[]

export function GroupChoices({ choices }: { choices: readonly ReaderChoice[] }) {
  const { school, groups } = useMe()
  const nameOf = (readerId: string) =>
    readerId === school.id ? sayNotifications('wholeSchool') : (groups.find(({ id }) => id === readerId)?.name ?? '')
  return (
    <>
      <Rows label={sayNotifications('howYouHear')}>
        {choices.map(({ readerId, choice }) => (
          <Choice key={readerId} readerId={readerId} name={nameOf(readerId)} choice={choice} />
        ))}
      </Rows>
      <p className={styles.hint}>{sayNotifications('quietAtNight')}</p>
    </>
  )
}

function Choice({ readerId, name, choice }: ReaderChoice & { name: string }) {
  const client = useQueryClient()
  const { member } = useMe()
  // Set within the act itself: what the mutation says of itself comes a moment later, and the choice would jump back until then.
  const [asked, setAsked] = useState<NotificationChoice | null>(null)
  const choosing = useMutation({
    mutationFn: (wanted: NotificationChoice) => call(notifications.choose, { readerId, choice: wanted }, { as: member.id }),
    // One after another: the last word counts.
    scope: { id: 'choices' },
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
  return (
    <Row
      title={name}
      actions={
        <select
          className={styles.choice}
          aria-label={sayNotifications('newPostsOf', { reader: name })}
          value={asked ?? choice}
          onChange={(event) => {
            const wanted = options.find((option) => option === event.target.value)
            if (!wanted) return
            setAsked(wanted)
            choosing.mutate(wanted, { onSettled: () => setAsked(null) })
          }}
        >
          {options.map((option) => (
            <option key={option} value={option}>
              {sayNotifications(option)}
            </option>
          ))}
        </select>
      }
    >
      {choosing.error && <ProblemNotice error={choosing.error} />}
    </Row>
  )
}
