// Why a post cannot be edited just now: another one is being written. Brought into sight, for the button may be far below.
import { useEffect, useRef } from 'react'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { ButtonLink } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import styles from './outbox-page.module.css'

export function AnotherDraft({ error }: { error: unknown }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'center' })
  }, [error])
  return (
    <div ref={place} className={styles.another}>
      <Notice
        kind="warning"
        isAnnounced
        actions={
          <ButtonLink kind="quiet" href="/capture">
            {sayOutbox('goToThatPost')}
          </ButtonLink>
        }
      >
        {sentenceOf(error)}
      </Notice>
    </div>
  )
}
