// The slips that were just made, eight to an A4 page. They are there until others are made, or the page is closed.
import { Printer } from 'lucide-react'
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
        <PageHeader title="Slips" />
        <EmptyState icon={<Printer />} title="No slips to print" action={<ButtonLink href="/people">Make slips</ButtonLink>}>
          Slips are shown only right after they are made. Those that were not printed can be cancelled in People.
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <div className={styles.screen}>
        <PageHeader
          title={slips.length === 1 ? 'One slip' : `${slips.length} slips`}
          actions={
            <>
              <Button icon={<Printer aria-hidden size={20} />} onClick={print}>
                Print
              </Button>
              <ButtonLink kind="quiet" href="/people">
                Back to People
              </ButtonLink>
            </>
          }
        >
          {Math.ceil(slips.length / 8)} {slips.length > 8 ? 'pages' : 'page'} of A4
        </PageHeader>
        <div className={styles.warnings}>
          <Notice kind="warning">
            Print them now: once Bookbag is closed they cannot be shown again. Each is a key to the school’s feed.
          </Notice>
          <SlipAddress slip={first} />
        </div>
      </div>
      <ul className={styles.sheet} aria-label="Slips">
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
