// The line under the school's name: whose news this is, or that there is no signal. Its place is always kept, so nothing jumps.
import { WifiOff } from 'lucide-react'
import { Unreached } from '../../api/problem.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { useMe } from '../ui/me.tsx'
import styles from './feed.module.css'

/** `error`: why the school was not heard. */
export function StatusLine({ error, arePhotosAllowed }: { error: unknown; arePhotosAllowed: boolean | null }) {
  return (
    <div role="status" className={styles.status}>
      {error instanceof Unreached ? <NoSignal arePhotosAllowed={arePhotosAllowed} /> : <Readers />}
    </div>
  )
}

function NoSignal({ arePhotosAllowed }: { arePhotosAllowed: boolean | null }) {
  return (
    <p className={styles.noSignal}>
      <WifiOff aria-hidden size={18} />
      {arePhotosAllowed === false ? sayFeed('noSignalNoPhotos') : sayFeed('noSignalKept')}
    </p>
  )
}

/** The groups of a family; staff read what all families do. */
function Readers() {
  const { member, groups } = useMe()
  if (member.role !== 'family') return <p>{sayFeed('whatFamiliesSee')}</p>
  const mine = groups.filter((group) => member.groupIds.includes(group.id))
  return <p>{mine.map((group) => group.name).join(' · ')}</p>
}
