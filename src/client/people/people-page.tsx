// People: who is in the school, the slips that bring them in, and the groups.
import { Printer } from 'lucide-react'
import { sayPeople } from '../../words/parts/people.ts'
import { ButtonLink } from '../ui/button.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { Groups } from './groups.tsx'
import { useKeptSlips } from './kept-slips.ts'
import { MakeSlips } from './make-slips.tsx'
import { Members } from './members.tsx'
import styles from './people-page.module.css'
import { UnusedSlips } from './unused-slips.tsx'

export function PeoplePage() {
  const made = useKeptSlips().length
  return (
    <>
      <PageHeader
        title={sayPeople('title')}
        actions={
          made > 0 && (
            <ButtonLink kind="quiet" href="/people/slips" icon={<Printer aria-hidden size={20} />}>
              {sayPeople('slipsJustMade', { count: made })}
            </ButtonLink>
          )
        }
      />
      <div className={styles.people}>
        <Members />
        <div>
          <MakeSlips />
          <UnusedSlips />
          <Groups />
        </div>
      </div>
    </>
  )
}
