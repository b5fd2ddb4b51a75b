// For what the school sends to everyone, and for each group: at once, in the evening, or not.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { notifications } from '../../api/contract/notifications.ts'
import type { NotificationChoice, ReaderChoice } from '../../domain/notification.ts'
import { useMe } from '../ui/me.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import styles from './group-choices.module.css'

const options: readonly { value: NotificationChoice; label: string }[] = [
  { value: 'digest', label: 'In the evening' },
  { value: 'instant', label: 'At once' },
  { value: 'off', label: 'Not at all' },
]

export function GroupChoices({ choices }: { choices: readonly ReaderChoice[] }) {
  const client = useQueryClient()
  const { member, school, groups } = useMe()
  const choosing = useMutation({
    mutationFn: (choice: ReaderChoice) => call(notifications.choose, choice, { as: member.id }),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
  const nameOf = (readerId: string) =>
    readerId === school.id ? 'The whole school' : (groups.find(({ id }) => id === readerId)?.name ?? '')
  return (
    <>
      <ProblemNotice error={choosing.error} />
      <Rows label="How you hear of new posts">
        {choices.map(({ readerId, choice }) => (
          <Row
            key={readerId}
            title={nameOf(readerId)}
            actions={
              <select
                className={styles.choice}
                aria-label={`New posts of ${nameOf(readerId)}`}
                value={choosing.isPending && choosing.variables.readerId === readerId ? choosing.variables.choice : choice}
                onChange={(event) => {
                  const chosen = options.find(({ value }) => value === event.target.value)
                  if (chosen) choosing.mutate({ readerId, choice: chosen.value })
                }}
              >
                {options.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            }
          />
        ))}
      </Rows>
      <p className={styles.hint}>“At once” keeps quiet from 20:00 to 7:00. News of a trip always comes.</p>
    </>
  )
}
