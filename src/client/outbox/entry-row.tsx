// One entry: its photo, its words, its true state, and what can be done about it.
import { CircleAlert, CircleCheck, Clock, Send } from 'lucide-react'
import type { Entry } from '../../device/kept.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { Progress } from '../ui/progress.tsx'
import { EntryActs } from './entry-acts.tsx'
import styles from './entry-row.module.css'
import { type EntryWords, entryWords, type Surroundings } from './entry-words.ts'
import { PostLine } from './post-line.tsx'

const icons = { sending: Send, waiting: Clock, act: CircleAlert, done: CircleCheck }

type EntryRowProps = { entry: Entry; around: Surroundings; onEdit: (entry: Entry) => void }

export function EntryRow({ entry, around, onEdit }: EntryRowProps) {
  const words = entryWords(entry, around)
  const { submission, sentBytes, totalBytes } = entry
  const isMoving = words.kind === 'sending' || (entry.state === 'waiting' && sentBytes > 0)
  return (
    <li className={styles.entry}>
      <PostLine submission={submission} savedAt={entry.savedAt} nowMs={around.nowMs} />
      <State words={words} />
      {isMoving && totalBytes > 0 && <Progress label={sayOutbox('sent')} done={sentBytes} total={totalBytes} />}
      {entry.state !== 'received' && <EntryActs entry={entry} isSending={words.kind === 'sending'} onEdit={onEdit} />}
    </li>
  )
}

function State({ words }: { words: EntryWords }) {
  const Icon = icons[words.kind]
  return (
    <div className={`${styles.state} ${styles[words.kind]}`}>
      <Icon aria-hidden size={22} />
      <p>
        <strong>{words.title}</strong>
        <span className={styles.next}>{words.next}</span>
      </p>
    </div>
  )
}
