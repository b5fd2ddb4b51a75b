// How many bytes have arrived, in a bar and in words. It moves only when they do.
import { sayUi } from '../../words/parts/ui.ts'
import { sizeInWords } from './size.ts'
import styles from './progress.module.css'

/** `done` and `total` in bytes. */
export function Progress({ label, done, total }: { label: string; done: number; total: number }) {
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} max={Math.max(total, 1)} value={done} aria-label={label} />
      <span className={styles.words}>{sayUi('sizeOf', { done: sizeInWords(done), total: sizeInWords(total) })}</span>
    </div>
  )
}
