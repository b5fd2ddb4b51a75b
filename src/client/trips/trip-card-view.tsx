// One trip: when the coach is back, large; as of when; and the last things that were said.
import { Fragment, type ReactNode, useId } from 'react'
import { timeOfDay } from '../../domain/day.ts'
import type { TripCard } from '../../domain/trip.ts'
import { isStale } from '../../domain/trip-times.ts'
import { aboutWords, changeWords, etaLabel, etaOf, momentWords, statusWords } from '../../domain/trip-words.ts'
import { classes } from '../ui/classes.ts'
import styles from './trip-card.module.css'
import { sayNews } from '../../words/parts/news.ts'

/** Drawn alike by the server before the script comes (server/pages/first-trips.ts): change them together. */
export function TripCardView({ card, nowMs, children }: { card: TripCard; nowMs: number; children?: ReactNode }) {
  const id = useId()
  const { news, expected, title, groups } = card
  const eta = etaOf(news)
  return (
    <section className={classes(styles.card, news.status === 'late' && styles.late)} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <p className={styles.groups}>{groups.join(' · ')}</p>
      <div role="status" className={styles.news}>
        <p className={styles.status}>{statusWords(sayNews, news, expected.left, nowMs)}</p>
        <p className={styles.back}>
          <span>{etaLabel(sayNews, news)}</span> <time dateTime={eta}>{momentWords(sayNews, eta, nowMs)}</time>
        </p>
      </div>
      <p className={classes(styles.about, isStale(card, nowMs) && styles.stale)}>
        {aboutWords(sayNews, card, nowMs).map((words) => (
          <Fragment key={words}>
            <span>{words}</span>{' '}
          </Fragment>
        ))}
      </p>
      {news.changes.length > 0 && (
        <ol className={styles.changes}>
          {news.changes.map((change) => (
            <li key={change.id}>
              <time dateTime={change.writtenAt}>{timeOfDay(change.writtenAt)}</time>{' '}
              <span>{changeWords(sayNews, change, nowMs)}</span>
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  )
}
