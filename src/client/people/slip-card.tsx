// One slip as it is cut from the page: whose school, the code to scan, the letters to type, until when.
import type { Slip } from '../../domain/invitation.ts'
import type { Group } from '../../domain/member.ts'
import { classes } from '../ui/classes.ts'
import { Qr } from '../ui/qr.tsx'
import { dateOf } from '../ui/when.ts'
import { groupNames } from './find-members.ts'
import styles from './slip-card.module.css'

/** Characters of a school's name that fit on two lines at the larger size, across the slip. */
const LONG_NAME = 60

export function SlipCard({ slip, groups, schoolName }: { slip: Slip; groups: readonly Group[]; schoolName: string }) {
  const { host } = new URL(slip.url)
  const half = slip.letters.length / 2
  const isLong = schoolName.length > LONG_NAME
  return (
    <div className={styles.slip}>
      <p className={classes(styles.school, isLong && styles.long)}>{schoolName}</p>
      <div className={styles.words}>
        <p className={styles.whose}>{[slip.name, groupNames(slip.groupIds, groups)].filter(Boolean).join(' · ')}</p>
        <p className={styles.what}>
          {slip.role === 'family' ? 'See what happened in school today.' : 'Your way into Bookbag.'} Scan the code with your
          phone’s camera.
        </p>
        <p className={styles.what}>
          Or open <strong>{host}/join</strong> and type
        </p>
        <p className={styles.letters}>
          {slip.letters.slice(0, half)} {slip.letters.slice(half)}
        </p>
        <p className={styles.until}>
          Slip {slip.number}. Works once, until {dateOf(slip.expiresAt)}. Please do not pass it on.
        </p>
      </div>
      <div className={styles.code}>
        <Qr text={slip.url} label="Code to scan" />
      </div>
    </div>
  )
}
