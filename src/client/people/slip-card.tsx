// One slip as it is cut from the page: whose school, the code to scan, the letters to type, until when.
import { dateOf } from '../../domain/day.ts'
import type { Slip } from '../../domain/invitation.ts'
import type { Group } from '../../domain/member.ts'
import { directionOf, ENGLISH } from '../../words/languages.ts'
import { sayPeople } from '../../words/parts/people.ts'
import { classes } from '../ui/classes.ts'
import { Qr } from '../ui/qr.tsx'
import { Rich } from '../ui/rich.tsx'
import { strong } from '../ui/rich-parts.tsx'
import { groupNames } from './find-members.ts'
import styles from './slip-card.module.css'

// A slip is for whoever is given it, not for whoever prints it: it speaks the school's English.
const LANGUAGE = ENGLISH

/** Characters of a school's name that fit on two lines at the larger size, across the slip. */
const LONG_NAME = 60

export function SlipCard({ slip, groups, schoolName }: { slip: Slip; groups: readonly Group[]; schoolName: string }) {
  const { host } = new URL(slip.url)
  const half = slip.letters.length / 2
  const say = sayPeople.in(LANGUAGE)
  const isLong = schoolName.length > LONG_NAME
  return (
    <div className={styles.slip} lang={LANGUAGE} dir={directionOf(LANGUAGE)}>
      <p className={classes(styles.school, isLong && styles.long)}>{schoolName}</p>
      <div className={styles.words}>
        <p className={styles.whose}>{[slip.name, groupNames(slip.groupIds, groups, LANGUAGE)].filter(Boolean).join(' · ')}</p>
        <p className={styles.what}>{say(slip.role === 'family' ? 'slipForFamily' : 'slipForStaff')}</p>
        <p className={styles.what}>
          <Rich text={say('slipAddress', { address: `${host}/join` })} parts={{ b: strong }} />
        </p>
        <p className={styles.letters}>
          {slip.letters.slice(0, half)} {slip.letters.slice(half)}
        </p>
        <p className={styles.until}>{say('slipWorks', { number: slip.number, date: dateOf(LANGUAGE, slip.expiresAt) })}</p>
      </div>
      <div className={styles.code}>
        <Qr text={slip.url} label={say('codeToScan')} />
      </div>
    </div>
  )
}
