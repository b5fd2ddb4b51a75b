// What a person sees who is no longer a member: a plain sentence, and their own unsent posts to take along.
import { DoorClosed } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Me } from '../../api/contract/join.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useArrival } from '../ui/page-header.tsx'
import styles from './frame.module.css'

const UnsentPosts = lazy(() => import('./unsent-posts.tsx').then((module) => ({ default: module.UnsentPosts })))

export function RemovedPage({ me }: { me: Me | null }) {
  const school = me?.school.name ?? 'this school'
  useArrival('No access')
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">No access</h1>
      <EmptyState
        icon={<DoorClosed />}
        title={`You no longer have access to ${school}`}
        action={
          <ButtonLink kind="plain" href="/join">
            I have a new slip
          </ButtonLink>
        }
      >
        Its photos and posts have been taken off this device. If you think that this is a mistake, please ask the school office.
      </EmptyState>
      <Suspense fallback={null}>
        <UnsentPosts />
      </Suspense>
    </main>
  )
}
