// One of my posts at the school: its picture, its words, what was decided, and the reason when it came back.
import { CircleCheck, Clock, EyeOff, type LucideProps } from 'lucide-react'
import type { ComponentType } from 'react'
import { mediaAddress } from '../../api/contract/feed.ts'
import type { FullPost } from '../../api/contract/posts.ts'
import type { PostState } from '../../domain/post-state.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { useNow } from '../ui/use-now.ts'
import { onDay } from '../ui/when.ts'
import { postStateWords } from '../ui/post-state-words.ts'
import type { PostAtSchool } from './at-school.ts'
import styles from './my-post.module.css'
import { TakeDown } from './take-down.tsx'
import lineStyles from './post-line.module.css'

const THUMBNAIL = 480
const icons: Record<Exclude<PostState, 'returned'>, ComponentType<LucideProps>> = {
  pending: Clock,
  published: CircleCheck,
  removed: EyeOff,
}

export function MyPost({ at, onEdit }: { at: PostAtSchool; onEdit: (post: FullPost) => void }) {
  const { school, member } = useMe()
  const nowMs = useNow()
  const { caption, state, receivedAt, reason, post } = at
  const photo = state === 'removed' ? undefined : post?.photos[0]
  return (
    <li className={styles.post}>
      {photo && <img className={lineStyles.picture} src={mediaAddress(photo.id, THUMBNAIL, member.id)} alt="" loading="lazy" />}
      <div className={styles.words}>
        <p className={lineStyles.clamped} dir="auto">
          {caption || sayOutbox('withoutWords')}
        </p>
        {state !== 'returned' && <Decision state={state} headName={school.headName} />}
        <p className={lineStyles.line}>{sayOutbox('receivedOn', { moment: onDay(receivedAt, nowMs) })}</p>
        {state === 'returned' && reason && (
          <Notice kind="warning" title={sayOutbox('schoolAsks')}>
            {reason}
          </Notice>
        )}
        {state === 'published' && post && <TakeDown postId={post.id} caption={caption} />}
        {state === 'returned' && post && (
          <div className={styles.act}>
            <Button onClick={() => onEdit(post)}>{sayOutbox('editAndSend')}</Button>
          </div>
        )}
      </div>
    </li>
  )
}

function Decision({ state, headName }: { state: keyof typeof icons; headName: string }) {
  const Icon = icons[state]
  return (
    <p className={`${styles.state} ${styles[state]}`}>
      <Icon aria-hidden size={18} />
      {postStateWords(state, headName)}
    </p>
  )
}
