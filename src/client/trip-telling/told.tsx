// What became of what this device said of a trip: on its way, told, or refused.
import { CircleCheck, Clock } from 'lucide-react'
import { useCallback } from 'react'
import * as outbox from '../../device/trip-outbox.ts'
import type { TripEntry } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { changeWords, momentWords } from '../../domain/trip-words.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayTrips } from '../../words/parts/trips.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { problemWords } from '../ui/sentence.ts'
import { useKept } from '../ui/use-kept.ts'
import styles from './tell-trip.module.css'

/** Refused ones all, each until it was read; of the others the last. */
export function Told({ tripId, nowMs }: { tripId: Id; nowMs: number }) {
  const kept = useKept(
    'trips',
    useCallback(() => outbox.list(), []),
  )
  const mine = (kept ?? []).filter((entry) => entry.tripId === tripId)
  const last = mine.findLast(({ state }) => state !== 'refused')
  return (
    <>
      {mine
        .filter(({ state }) => state === 'refused')
        .map((entry) => (
          <Refused key={entry.update.id} entry={entry} nowMs={nowMs} />
        ))}
      <p role="status" className={styles.told}>
        {last && <Line entry={last} waiting={mine.filter(({ state }) => state === 'waiting').length} nowMs={nowMs} />}
      </p>
    </>
  )
}

function Line({ entry, waiting, nowMs }: { entry: TripEntry; waiting: number; nowMs: number }) {
  const news = changeWords(sayNews, entry.update, nowMs)
  if (entry.state === 'received') {
    return (
      <>
        <CircleCheck aria-hidden size={20} />{' '}
        {sayTrips('told', { news, moment: momentWords(sayNews, entry.receivedAt ?? '', nowMs) })}
      </>
    )
  }
  return (
    <>
      <Clock aria-hidden size={20} /> {waiting > 1 ? sayTrips('severalWait', { count: waiting }) : sayTrips('waits', { news })}
    </>
  )
}

function Refused({ entry, nowMs }: { entry: TripEntry; nowMs: number }) {
  return (
    <Notice
      kind="error"
      title={sayTrips('notTold', { news: changeWords(sayNews, entry.update, nowMs) })}
      actions={
        <Button kind="quiet" onClick={() => void outbox.dismiss(entry.update.id).catch(reportError)}>
          {sayTrips('haveRead')}
        </Button>
      }
    >
      {entry.problem && problemWords(entry.problem)}
    </Notice>
  )
}
