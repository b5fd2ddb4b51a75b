// How much waits at a place.
import { sayFeed } from '../../words/parts/feed.ts'
import styles from './waiting-count.module.css'

export function WaitingCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className={styles.count}>
      <span aria-hidden>{count}</span>
      <span className="visually-hidden">{sayFeed('waiting', { count })}</span>
    </span>
  )
}
