// The weeks of a term as bars: the outline is the families that news reached, the filling those that opened it. A table says the same.
import type { ReactNode } from 'react'
import type { GroupTerm } from '../../api/contract/engagement.ts'
import { sayEngagement } from '../../words/parts/engagement.ts'
import { countOf, mondayOf, spanOf } from './engagement-words.ts'
import styles from './term-plot.module.css'

const WIDE = 26
const GAP = 6
const HIGH = 96

type Plot = { weeks: readonly string[]; term: GroupTerm['weeks'] }

export function TermPlot({ name, weeks, term }: Plot & { name: string }) {
  const first = weeks[0] ?? ''
  const last = weeks.at(-1) ?? ''
  return (
    <figure className={styles.figure}>
      <svg
        className={styles.plot}
        viewBox={`0 0 ${weeks.length * WIDE} ${HIGH + 2}`}
        role="img"
        aria-label={sayEngagement('plot', { group: name, first: mondayOf(first), last: mondayOf(last) })}
      >
        <path className={styles.all} d={`M0 1H${weeks.length * WIDE}`} />
        {term.map((week, index) => (
          <Bar key={weeks[index]} week={week} left={index * WIDE + GAP / 2} />
        ))}
        <path className={styles.ground} d={`M0 ${HIGH + 1}H${weeks.length * WIDE}`} />
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{mondayOf(first)}</span>
        <span>{mondayOf(last)}</span>
      </div>
      <figcaption className={styles.legend}>
        <Key words={sayEngagement('opened')}>
          <rect className={styles.opened} x="2" y="1" width="12" height="14" />
        </Key>
        <Key words={sayEngagement('onDevice')}>
          <rect className={styles.reached} x="2" y="1" width="12" height="14" />
        </Key>
        <Key words={sayEngagement('allFamilies')}>
          <path className={styles.all} d="M0 8H16" />
        </Key>
      </figcaption>
      <Table weeks={weeks} term={term} />
    </figure>
  )
}

function Bar({ week, left }: { week: GroupTerm['weeks'][number]; left: number }) {
  if (!week) return <path className={styles.none} d={`M${left + 7} ${HIGH - 4}h6`} />
  const bar = (count: number, inset: number) => {
    const height = (count / week.families) * HIGH
    return { x: left + inset, width: WIDE - GAP - 2 * inset, y: HIGH + 1 - height, height }
  }
  return (
    <>
      <rect className={styles.reached} {...bar(week.reached, 0)} />
      <rect className={styles.opened} {...bar(week.opened, 3.5)} />
    </>
  )
}

/** What is drawn, small, and what it means. */
function Key({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className={styles.key}>
      <svg viewBox="0 0 16 16" aria-hidden>
        {children}
      </svg>
      {words}
    </span>
  )
}

function Table({ weeks, term }: Plot) {
  return (
    <details className={styles.details}>
      <summary>{sayEngagement('asTable')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{sayEngagement('week')}</th>
            <th scope="col">{sayEngagement('opened')}</th>
            <th scope="col">{sayEngagement('onDevice')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((monday, index) => {
            const week = term[index]
            return (
              <tr key={monday}>
                <th scope="row">{spanOf(monday)}</th>
                <td>{week ? countOf(week.opened, week.families) : sayEngagement('notCounted')}</td>
                <td>{week ? countOf(week.reached, week.families) : sayEngagement('notCounted')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
