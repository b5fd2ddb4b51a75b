// The slips that were just made, eight to an A4 page. They are there until others are made, or the page is closed.
import { Printer } from 'lucide-react'
import { sayPeople } from '../../words/parts/people.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { printed, useKeptSlips } from './kept-slips.ts'
import { SlipAddress } from './slip-address.tsx'
import { SlipCard } from './slip-card.tsx'
import styles from './slips-page.module.css'

export function SlipsPage() {
  const { groups, school } = useMe()
  const slips = useKeptSlips()
  const [first] = slips
  if (!first) {
    return (
      <>
        <PageHeader title={sayPeople('slips')} />
        <EmptyState
          icon={<Printer />}
          title={sayPeople('noSlips')}
          action={<ButtonLink href="/people">{sayPeople('makeSlips')}</ButtonLink>}
        >
          {sayPeople('noSlipsWhy')}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title={sayPeople('slipCount', { count: slips.length })}
          actions={
            <>
              <Button icon={<Printer aria-hidden size={20} />} onClick={print}>
                {sayPeople('print')}
              </Button>
              <ButtonLink kind="quiet" href="/people">
                {sayPeople('backToPeople')}
              </ButtonLink>
            </>
          }
        >
          {sayPeople('pages', { count: Math.ceil(slips.length / 8) })}
        </PageHeader>
        <div className={styles.warnings}>
          <Notice kind="warning">{sayPeople('printNow')}</Notice>
          <SlipAddress slip={first} />
        </div>
      </div>
      <ul className={styles.sheet} aria-label={sayPeople('slips')}>
        {slips.map((slip) => (
          <li key={slip.invitationId}>
            <SlipCard slip={slip} groups={groups} schoolName={school.name} />
          </li>
        ))}
      </ul>
    </>
  )
}

function print() {
  window.print()
  printed()
}
