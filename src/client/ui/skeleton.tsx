// The shape of what is being read, in the size that it will have.
import styles from './skeleton.module.css'

/** `lines` of text under an optional picture of `width` x `height`. */
export function Skeleton({ lines = 2, picture }: { lines?: number; picture?: { width: number; height: number } }) {
  return (
    <div className={styles.skeleton} aria-hidden>
      {picture && <svg className={styles.picture} viewBox={`0 0 ${picture.width} ${picture.height}`} />}
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  )
}
