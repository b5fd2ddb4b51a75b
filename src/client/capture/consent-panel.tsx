// Who can be recognised: nothing preselected, and with pupils the few without permission are shown at once.
import { refusedPupils } from '../../domain/consent.ts'
import type { Group } from '../../domain/member.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { Choice } from '../ui/choice.tsx'
import { toggled } from '../ui/chips.tsx'
import type { ConsentAnswer } from './consent-answer.ts'
import styles from './consent-panel.module.css'
import { ListsMissing } from './lists-missing.tsx'
import { RefusedPupils } from './refused-pupils.tsx'
import { Rooms } from './rooms.tsx'
import type { KeptLists } from './use-lists.ts'

type ConsentPanelProps = {
  answer: ConsentAnswer
  /** Those the post is for first, then the author's own. */
  groups: Group[]
  kept: KeptLists
  onAnswer: (answer: ConsentAnswer) => void
}

const choices = () =>
  [
    { value: 'nobody', label: sayCapture('nobody'), hint: sayCapture('nobodyHint') },
    { value: 'permitted', label: sayCapture('pupilsShown'), hint: sayCapture('pupilsShownHint') },
  ] as const

export function ConsentPanel({ answer, groups, kept, onAnswer }: ConsentPanelProps) {
  const { lists } = kept
  return (
    <div className={styles.panel} id="consent">
      <Choice
        label={sayCapture('whoCanBeRecognised')}
        value={answer.kind}
        options={choices()}
        onChange={(kind) => onAnswer({ kind, roomIds: [], notInIt: [] })}
      />
      {answer.kind === 'permitted' && (
        <section className={styles.shown} aria-label={sayCapture('pupilsInPhotos')}>
          {lists === null ? (
            <ListsMissing kept={kept} />
          ) : (
            <>
              <Rooms
                groups={groups}
                listedIds={lists.map((list) => list.groupId)}
                chosenIds={answer.roomIds}
                onToggle={(groupId) => {
                  onAnswer({ ...answer, roomIds: toggled(answer.roomIds, groupId) })
                  if (!answer.roomIds.includes(groupId)) requestAnimationFrame(showFirstQuestion)
                }}
              />
              {answer.roomIds.length > 0 && (
                <RefusedPupils
                  pupils={refusedPupils(answer.roomIds, lists)}
                  notInIt={answer.notInIt}
                  onToggle={(pupilId) => onAnswer({ ...answer, notInIt: toggled(answer.notInIt, pupilId) })}
                />
              )}
            </>
          )}
        </section>
      )}
    </div>
  )
}

/** No further than needed: the next room to tick stays in sight where it can. */
function showFirstQuestion() {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const question = document.querySelector('#consent ul li')
  question?.scrollIntoView({ block: 'nearest', behavior: isStill ? 'auto' : 'smooth' })
}
