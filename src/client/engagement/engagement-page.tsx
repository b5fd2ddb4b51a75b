// How many families are reached: counts for each group over the term. Who they are is known to nobody.
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { GroupTerm } from '../../api/contract/engagement.ts'
import { sayEngagement } from '../../words/parts/engagement.ts'
import { useMe } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './engagement-page.module.css'
import { weekSentences } from './engagement-words.ts'
import { TermPlot } from './term-plot.tsx'

export function EngagementPage() {
  const as = useMe().member.id
  const term = useQuery({
    queryKey: ['engagement'],
    queryFn: ({ signal }) => call(contract.engagement.term, {}, { as, signal }),
  })
  return (
    <>
      <PageHeader title={sayEngagement('familiesReached')}>{sayEngagement('lead')}</PageHeader>
      {term.isPending && <Skeleton lines={4} />}
      {term.error && !term.data && <ProblemNotice error={term.error} onRetry={() => void term.refetch()} />}
      {term.data && (
        <div className={styles.groups}>
          {term.data.groups.map((each) => (
            <Section key={each.group.id} title={each.group.name}>
              <OneGroup mondays={term.data.weeks} term={each} />
            </Section>
          ))}
        </div>
      )}
      <Section title={sayEngagement('whatIsCounted')}>
        <div className={styles.about}>
          <p>{sayEngagement('howItIsCounted')}</p>
          <p>{sayEngagement('wholeWeeks')}</p>
          <p>{sayEngagement('whoIsFamily')}</p>
        </div>
      </Section>
    </>
  )
}

function OneGroup({ mondays, term }: { mondays: readonly string[]; term: GroupTerm }) {
  const { group, families, isTooSmall, weeks } = term
  const last = weeks.at(-1)
  if (isTooSmall) return <p>{families === 0 ? sayEngagement('noFamily') : sayEngagement('tooFew', { families })}</p>
  if (weeks.every((week) => week === null)) return <p>{sayEngagement('nothingYet')}</p>
  return (
    <>
      <p>{last ? weekSentences(mondays.at(-1) ?? '', last) : sayEngagement('nothingLastWeek')}</p>
      <TermPlot name={group.name} weeks={mondays} term={weeks} />
    </>
  )
}
