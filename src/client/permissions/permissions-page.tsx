// Permissions: for each group, which pupils may be shown. The office keeps it; every post is checked against it.
import { useQuery } from '@tanstack/react-query'
import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import type { PermissionList } from '../../domain/permission.ts'
import type { Group } from '../../domain/member.ts'
import { sayPermissions } from '../../words/parts/permissions.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { listsQuery } from '../ui/lists-query.ts'
import { useMe } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { GroupList } from './group-list.tsx'
import { GroupPicker } from './group-picker.tsx'
import styles from './permissions-page.module.css'
import { useSayWhenLeft } from './use-list-draft.ts'

export function PermissionsPage() {
  const lists = useQuery(listsQuery(useMe().member.id))
  return (
    <>
      <PageHeader title={sayPermissions('title')}>{sayPermissions('line')}</PageHeader>
      <ProblemNotice error={lists.error} onRetry={() => void lists.refetch()} />
      {lists.isPending && <Skeleton lines={6} />}
      {lists.data && <Groups lists={lists.data} />}
    </>
  )
}

function Groups({ lists }: { lists: PermissionList[] }) {
  const { groups } = useMe()
  useSayWhenLeft(groups)
  const [chosenId, setChosenId] = useState(groups[0]?.id)
  const chosen = groups.find(({ id }) => id === chosenId) ?? groups[0]
  if (!chosen) {
    return (
      <EmptyState
        icon={<ListChecks />}
        title={sayPermissions('noGroups')}
        action={<ButtonLink href="/people">{sayPermissions('goToPeople')}</ButtonLink>}
      >
        {sayPermissions('noGroupsWhy')}
      </EmptyState>
    )
  }
  return (
    <div className={styles.groups}>
      <GroupPicker groups={groups} lists={lists} chosenId={chosen.id} onChoose={setChosenId} />
      <GroupList key={chosen.id} group={chosen} list={listOf(chosen, lists)} />
    </div>
  )
}

/** A group that was never asked about has an empty list. */
function listOf(group: Group, lists: PermissionList[]): PermissionList {
  return lists.find(({ groupId }) => groupId === group.id) ?? { groupId: group.id, version: 0, pupils: [] }
}
