// Posts that this device cannot send: announced ones that never came, and records that this version cannot read.
import type { OutboxStatus } from '../../device/outbox-status.ts'
import { Notice } from '../ui/notice.tsx'
import { onDay } from '../ui/when.ts'
import styles from './lost-posts.module.css'

export function LostPosts({ status, nowMs }: { status: Pick<OutboxStatus, 'missing' | 'quarantine'>; nowMs: number }) {
  const { missing, quarantine } = status
  if (missing.length === 0 && quarantine.length === 0) return null
  return (
    <div className={styles.lost}>
      {missing.length > 0 && (
        <Notice
          kind="warning"
          title={missing.length === 1 ? 'One post never reached the school' : `${missing.length} posts never reached the school`}
        >
          <p>
            They were written on a device of yours and are not on it any more, or have not been sent from there yet. Please look
            there first.
          </p>
          <ul>
            {missing.map((post) => (
              <li key={post.id}>Written {onDay(post.writtenAt, nowMs)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {quarantine.length > 0 && (
        <Notice
          kind="warning"
          title={
            quarantine.length === 1
              ? 'One post cannot be read by this version'
              : `${quarantine.length} posts cannot be read by this version`
          }
        >
          Nothing of them was deleted. They come back by themselves when Bookbag is up to date; please tell the school office if
          they do not.
        </Notice>
      )}
    </div>
  )
}
