// The first groups of the school: classes, years, clubs.
import { saySetup } from '../../words/parts/setup.ts'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './group-names.module.css'
import { readNames } from './setup-form.ts'

/** Names, as the school itself would write them: of no other language. */
const primary = 'Reception\nYear 1\nYear 2\nYear 3\nYear 4\nYear 5\nYear 6'

type GroupNamesProps = { text: string; error: string | undefined; onChange: (text: string) => void }

export function GroupNames({ text, error, onChange }: GroupNamesProps) {
  const count = readNames(text).length
  return (
    <div>
      <TextArea
        label={saySetup('groups')}
        hint={count > 0 ? saySetup('groupsSoFar', { count }) : saySetup('groupsHint')}
        error={error}
        rows={4}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
      {count === 0 && (
        <div className={styles.fill}>
          <Button kind="quiet" onClick={() => onChange(primary)}>
            {saySetup('fillIn')}
          </Button>
        </div>
      )}
    </div>
  )
}
