// How many families are reached: counts for each group over the term. Who they are is known to nobody.
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { contract } from '../../api/contract.ts'
import type { GroupTerm } from '../../api/contract/engagement.ts'
import { useMe } from '../ui/me.tsx'
import { PageHeader } from '../ui/page-header.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './engagement-page.module.css'
import { weekSentence } from './engagement-words.ts'
import { TermPlot } from './term-plot.tsx'

export function EngagementPage() {
  const as = useMe().member.id
  const term = useQuery({
    queryKey: ['engagement'],
    queryFn: ({ signal }) => call(contract.engagement.term, {}, { as, signal }),
  })
  return (
    <>
      <PageHeader title="Families reached">
        How many, in each group and week. Nobody can see who read what; only the news of a trip says whom it reached.
      </PageHeader>
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
      <Section title="What is counted">
        <div className={styles.about}>
          <p>
            A family’s phone says once a week that Bookbag’s news is on it, and once that it was opened. The school adds one to
            the count of each of their groups, and keeps nothing else.
          </p>
          <p>
            Whole weeks only, the last thirteen, which is about a term. Nothing is counted in a group of fewer than five families,
            and near none or all a count is not exact: it would tell of single families.
          </p>
          <p>
            Each person who joined counts as a family. Somebody with two devices counts twice, and whoever reads on paper or in an
            e-mail not at all.
          </p>
        </div>
      </Section>
    </>
  )
}

function OneGroup({ mondays, term }: { mondays: readonly string[]; term: GroupTerm }) {
  const { group, families, isTooSmall, weeks } = term
  const last = weeks.at(-1)
  if (isTooSmall) return <p>{tooSmall(families)}</p>
  if (weeks.every((week) => week === null)) return <p>Nothing was counted yet. The first figures come on Monday.</p>
  return (
    <>
      <p>{last ? weekSentence(mondays.at(-1) ?? '', last) : 'Last week nothing was counted.'}</p>
      <TermPlot name={group.name} weeks={mondays} term={weeks} />
    </>
  )
}

function tooSmall(families: number): string {
  if (families === 0) return 'No family has joined yet.'
  return `${families === 1 ? 'One family' : `${families} families`}: no figures. With fewer than five, a count would tell of single families.`
}
