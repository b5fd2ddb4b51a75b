// Older posts: fetched as the end comes near, or at a tap.
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import * as feed from '../../device/feed.ts'
import { sayFeed } from '../../words/parts/feed.ts'
import { Button } from '../ui/button.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { useAct } from '../ui/use-act.ts'
import type { Choice } from './choice.ts'
import styles from './feed.module.css'

type OlderPostsProps = { choice: Choice; count: number; none: ReactNode }

/** `count` of the posts shown: when it grows, the end is somewhere else. `none` stands where there are none at all. */
export function OlderPosts({ choice: { tag, group }, count, none }: OlderPostsProps) {
  const older = useAct(() => feed.loadOlder(tag ?? undefined, group ?? undefined))
  const end = useRef<HTMLDivElement>(null)
  const isEnd = older.result === false
  const load = useEffectEvent(() => {
    if (!older.error) older.run()
  })
  useEffect(() => {
    if (!end.current || isEnd) return undefined
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), { rootMargin: '600px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isEnd, count])
  if (isEnd && count === 0) return none
  return (
    <div ref={end} className={styles.end}>
      {isEnd ? (
        <p>{sayFeed('everythingSoFar')}</p>
      ) : (
        <>
          {older.error !== null && <p>{sentenceOf(older.error)}</p>}
          <Button kind="quiet" pending={older.isPending && sayFeed('readingOlder')} onClick={older.run}>
            {sayFeed('olderPosts')}
          </Button>
        </>
      )}
    </div>
  )
}
