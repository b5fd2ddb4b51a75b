// A tag, underlined by hand with the purple pen.
import { Link } from 'wouter'
import styles from './pen.module.css'

/** With `href` a link to the posts with this tag. */
export function Pen({ tag, href }: { tag: string; href?: string }) {
  const words = <bdi dir="ltr">#{tag}</bdi>
  if (!href) return <span className={styles.pen}>{words}</span>
  return (
    <Link href={href} className={styles.pen}>
      {words}
    </Link>
  )
}
