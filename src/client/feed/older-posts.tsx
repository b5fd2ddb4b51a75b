// Older posts: fetched as the end comes near, or at a tap.
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import * as feed from '../../device/feed.ts'
import type { Tag } from '../../domain/tag.ts'
import { Button } from '../ui/button.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import styles from './feed.module.css'

export function OlderPosts({ tag }: { tag: Tag | null }) {
  const older = useMutation({ mutationFn: () => feed.loadOlder(tag ?? undefined) })
  const end = useRef<HTMLDivElement>(null)
  const isEnd = older.data === false
  const load = useEffectEvent(() => {
    if (!older.isPending && !older.isError) older.mutate()
  })
  useEffect(() => {
    if (!end.current || isEnd) return undefined
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && load(), { rootMargin: '600px' })
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isEnd, older.submittedAt])
  return (
    <div ref={end} className={styles.end}>
      {isEnd ? (
        <p>That is everything so far.</p>
      ) : (
        <>
          {older.isError && <p>{sentenceOf(older.error)}</p>}
          <Button kind="quiet" pending={older.isPending && 'Reading older posts …'} onClick={() => older.mutate()}>
            Older posts
          </Button>
        </>
      )}
    </div>
  )
}
