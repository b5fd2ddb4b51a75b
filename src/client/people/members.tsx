// The members by role, with a search for long lists.
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { sayPeople } from '../../words/parts/people.ts'
import { Field } from '../ui/field.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Rows } from '../ui/rows.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useFirst } from '../ui/use-first.tsx'
import { byRole, find, roleNames } from './find-members.ts'
import { MemberRow } from './member-row.tsx'
import styles from './members.module.css'
import { membersQuery } from './members-query.ts'

const LONG_LIST = 12
const SHOWN_AT_ONCE = 20

export function Members() {
  const { groups, member } = useMe()
  const members = useQuery(membersQuery(member.id))
  const [search, setSearch] = useState('')
  const searched = useDeferredValue(search)
  const [removed, setRemoved] = useState<string | null>(null)
  const isLong = useOnceTrue((members.data?.length ?? 0) > LONG_LIST)
  if (members.isPending) return <Skeleton lines={6} />
  if (members.error && !members.data) return <ProblemNotice error={members.error} onRetry={() => void members.refetch()} />
  const found = find(members.data, groups, searched)
  return (
    <div className={styles.members}>
      {isLong && (
        <Field
          label={sayPeople('findSomeone')}
          type="search"
          placeholder={sayPeople('nameOrGroup')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      )}
      {removed && (
        <Notice kind="success" isAnnounced>
          {sayPeople('isRemoved', { name: removed })}
        </Notice>
      )}
      {byRole(found).map((part) => (
        <RolePart key={part.role} {...part} onRemoved={setRemoved} />
      ))}
      {found.length === 0 && <p role="status">{sayPeople('nobodyFound')}</p>}
    </div>
  )
}

type RolePartProps = ReturnType<typeof byRole>[number] & { onRemoved: (name: string) => void }

function RolePart({ role, members, onRemoved }: RolePartProps) {
  const { shown, more } = useFirst(members, SHOWN_AT_ONCE)
  return (
    <section aria-label={sayPeople(roleNames[role])}>
      <h2 className={styles.role}>
        {sayPeople(roleNames[role])} <span className={styles.count}>{members.length}</span>
      </h2>
      <Rows>
        {shown.map((member) => (
          <MemberRow key={member.id} member={member} onRemoved={onRemoved} />
        ))}
      </Rows>
      {more}
    </section>
  )
}

/** A search that is there stays there when a removal makes the list short: what was typed must not vanish. */
function useOnceTrue(isTrue: boolean): boolean {
  const [wasTrue, setWasTrue] = useState(isTrue)
  if (isTrue && !wasTrue) setWasTrue(true)
  return wasTrue || isTrue
}
