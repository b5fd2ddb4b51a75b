// What this program is: its version and its licence.
import { version } from '../../../package.json'
import { saySettings } from '../../words/parts/settings.ts'
import { StatementLink } from '../ui/statement-link.tsx'
import styles from './settings.module.css'

export function AboutBookbag() {
  return (
    <footer className={styles.about}>
      <StatementLink />
      <p>{saySettings('about', { version })}</p>
      <p>{saySettings('typeface')}</p>
    </footer>
  )
}
