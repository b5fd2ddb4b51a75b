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
  const client = useQueryClient()
  const { member, school, groups } = useMe()
  // Set within the act itself: what the mutation says of itself comes a moment later, and the choice would jump back until then.
  const [asked, setAsked] = useState<ReaderChoice | null>(null)
  const choosing = useMutation({
    mutationFn: (choice: ReaderChoice) => call(notifications.choose, choice, { as: member.id }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
  const nameOf = (readerId: string) =>
    readerId === school.id ? sayNotifications('wholeSchool') : (groups.find(({ id }) => id === readerId)?.name ?? '')
  return (
    <>
      <ProblemNotice error={choosing.error} />
      <Rows label={sayNotifications('howYouHear')}>
        {choices.map(({ readerId, choice }) => (
          <Row
            key={readerId}
            title={nameOf(readerId)}
            actions={
              <select
                className={styles.choice}
                aria-label={sayNotifications('newPostsOf', { reader: nameOf(readerId) })}
                value={asked?.readerId === readerId ? asked.choice : choice}
                onChange={(event) => {
                  const chosen = options.find((option) => option === event.target.value)
                  if (!chosen) return
                  setAsked({ readerId, choice: chosen })
                  choosing.mutate({ readerId, choice: chosen }, { onSettled: () => setAsked(null) })
                }}
              >
                {options.map((option) => (
                  <option key={option} value={option}>
                    {sayNotifications(option)}
                  </option>
                ))}
              </select>
            }
          />
        ))}
      </Rows>
      <p className={styles.hint}>{sayNotifications('quietAtNight')}</p>
    </>
  )
}
