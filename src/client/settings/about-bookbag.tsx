// What this program is: its version and its licence.
import { version } from '../../../package.json'
import styles from './settings.module.css'

export function AboutBookbag() {
  return (
    <footer className={styles.about}>
      <p>Bookbag {version}. Free software under the MIT licence.</p>
      <p>Typeface: Atkinson Hyperlegible Next, by the Braille Institute (SIL Open Font Licence).</p>
    </footer>
  )
}
