// What a person sees who is no longer a member: a plain sentence, and their own unsent posts to take along.
import { DoorClosed } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { Me } from '../../api/contract/join.ts'
import { saySeldom } from '../../words/parts/seldom.ts'
import { ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useArrival } from '../ui/page-header.tsx'
import styles from './frame.module.css'

const UnsentPosts = lazy(() => import('./unsent-posts.tsx').then((module) => ({ default: module.UnsentPosts })))

export function RemovedPage({ me }: { me: Me | null }) {
  useArrival(saySeldom('noAccess'))
  return (
    <main className={styles.page}>
      <h1 className="visually-hidden">{saySeldom('noAccess')}</h1>
      <EmptyState
        icon={<DoorClosed />}
        title={me ? saySeldom('noLonger', { school: me.school.name }) : saySeldom('noLongerHere')}
        action={
          <ButtonLink kind="plain" href="/join">
            {saySeldom('haveNewSlip')}
          </ButtonLink>
        }
      >
        {saySeldom('takenOffDevice')}
      </EmptyState>
      <Suspense fallback={null}>
        <UnsentPosts />
      </Suspense>
    </main>
  )
}
