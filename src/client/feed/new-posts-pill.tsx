// Says that there is something new at the top, without moving what is being read.
import { ArrowUp } from 'lucide-react'
import { sayFeed } from '../../words/parts/feed.ts'
import styles from './feed.module.css'

export function NewPostsPill({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div className={styles.pillPlace} role="status">
      {count > 0 && (
        <button type="button" className={styles.pill} onClick={onShow}>
          <ArrowUp aria-hidden size={20} />
          {sayFeed('newPosts', { count })}
        </button>
      )}
    </div>
  )
}
