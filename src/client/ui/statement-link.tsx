// The way to the accessibility statement: at the foot of Settings and of the join page.
import { sayUi } from '../../words/parts/ui.ts'
import { Link } from 'wouter'
import styles from './statement-link.module.css'

export function StatementLink() {
  return (
    <p>
      <Link href="/accessibility" className={styles.link}>
        {sayUi('accessibility')}
      </Link>
    </p>
  )
}
