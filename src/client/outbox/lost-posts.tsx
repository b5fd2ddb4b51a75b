// Posts that this device cannot send: announced ones that never came, and records that this version cannot read.
import type { OutboxStatus } from '../../device/outbox-status.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { Notice } from '../ui/notice.tsx'
import { onDay } from '../ui/when.ts'
import styles from './lost-posts.module.css'

export function LostPosts({ status, nowMs }: { status: Pick<OutboxStatus, 'missing' | 'quarantine'>; nowMs: number }) {
  const { missing, quarantine } = status
  if (missing.length === 0 && quarantine.length === 0) return null
  return (
    <div className={styles.lost}>
      {missing.length > 0 && (
        <Notice kind="warning" title={sayOutbox('neverReached', { count: missing.length })}>
          <p>{sayOutbox('neverReachedNext')}</p>
          <ul>
            {missing.map((post) => (
              <li key={post.id}>{sayOutbox('writtenOn', { moment: onDay(post.writtenAt, nowMs) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {quarantine.length > 0 && (
        <Notice kind="warning" title={sayOutbox('unreadable', { count: quarantine.length })}>
          {sayOutbox('unreadableNext')}
        </Notice>
      )}
    </div>
  )
}
