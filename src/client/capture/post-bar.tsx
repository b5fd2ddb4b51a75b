// The Post button in the thumb's reach, with what will happen, or what is still missing.
import { ArrowUp, Send } from 'lucide-react'
import { sayCapture } from '../../words/parts/capture.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { Button } from '../ui/button.tsx'
import { Rich } from '../ui/rich.tsx'
import type { Missing } from './missing.ts'
import styles from './post-bar.module.css'
import type { Posting } from './posting.ts'
import { useIsSaving } from './use-posting.ts'

const quieter = { more: (words: string) => <span className={styles.more}>{words}</span> }

type PostBarProps = { missing: Missing[]; outlook: string; posting: Posting; onPost: () => void }

export function PostBar({ missing, outlook, posting, onPost }: PostBarProps) {
  const isSaving = useIsSaving(posting)
  const [first, ...others] = missing
  return (
    <div className={styles.bar}>
      <div className={styles.words} id="post-words" role="status">
        {first ? (
          <button type="button" className={styles.missing} onClick={() => goTo(first.part)}>
            <ArrowUp aria-hidden size={18} />
            {others.length === 0 ? (
              first.sentence
            ) : (
              <Rich text={sayCapture('missingAndMore', { words: first.words, count: others.length })} parts={quieter} />
            )}
          </button>
        ) : (
          outlook
        )}
      </div>
      <Button
        icon={<Send aria-hidden size={20} />}
        disabled={missing.length > 0}
        pending={isSaving && sayUi('saving')}
        aria-describedby="post-words"
        onClick={onPost}
      >
        {sayCapture('post')}
      </Button>
    </div>
  )
}

/** Scrolls to the part that is to be mended and puts the focus into it. */
function goTo(part: Missing['part']) {
  const element = document.getElementById(part)
  element?.scrollIntoView({ block: 'center' })
  element?.querySelector<HTMLElement>('textarea, input, button[aria-pressed]')?.focus({ preventScroll: true })
}
