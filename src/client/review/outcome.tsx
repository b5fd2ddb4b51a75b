// What a decision has done, said where the post stood. One that was just published can be taken down from here.
import { useEffect, useRef } from 'react'
import type { FullPost } from '../../api/contract/posts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './review-page.module.css'
import type { Decision } from './use-decide.ts'

const outcomes: Record<Decision['kind'], string> = {
  publish: 'Published. Families can see it now.',
  return: 'Returned. The author sees your reason.',
  'take down': 'Gone. Nobody can see it.',
}

type OutcomeProps = { post: FullPost; decision: Decision; onTakeDown: (post: FullPost) => void }

export function Outcome({ post, decision, onTakeDown }: OutcomeProps) {
  const takeDown = (
    <Button kind="quiet" onClick={() => onTakeDown(post)}>
      Take down
    </Button>
  )
  const place = useRef<HTMLLIElement>(null)
  // The focus goes here, not to the next post: whoever presses P again publishes nothing that was not looked at.
  useEffect(() => {
    place.current?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <li ref={place} tabIndex={-1} className={styles.outcome}>
      <Notice kind="success" isAnnounced actions={decision.kind === 'publish' && takeDown}>
        {outcomes[decision.kind]}
      </Notice>
    </li>
  )
}
