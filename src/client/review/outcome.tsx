// What a decision has done, said where the post stood. One that was just published can be taken down from here.
import { useEffect, useRef } from 'react'
import type { FullPost } from '../../api/contract/posts.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { sayReview } from '../../words/parts/review.ts'
import { sayUi } from '../../words/parts/ui.ts'
import styles from './review-page.module.css'
import type { Decision } from './use-decide.ts'

const outcomes = {
  publish: 'published',
  return: 'returned',
  'take down': 'takenDown',
} as const satisfies Record<Decision['kind'], Parameters<typeof sayReview>[0]>

type OutcomeProps = { post: FullPost; decision: Decision; onTakeDown: (post: FullPost) => void }

export function Outcome({ post, decision, onTakeDown }: OutcomeProps) {
  const takeDown = (
    <Button kind="quiet" onClick={() => onTakeDown(post)}>
      {sayUi('takeDown')}
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
        {sayReview(outcomes[decision.kind])}
      </Notice>
    </li>
  )
}
