// For whom a post is: the whole school, or some groups. Remembered from the last one.
import type { Audience } from '../../domain/audience.ts'
import type { Group } from '../../domain/member.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { Chips, toggled } from '../ui/chips.tsx'
import styles from './audience-field.module.css'

const SCHOOL = 'school'
const FEW = 10
const SHOWN_AT_ONCE = 6

/** Own groups come first; of a long list the rest unfolds. */
export function AudienceField({
  groups,
  audience,
  onChange,
}: {
  groups: Group[]
  audience: Audience | null
  onChange: (audience: Audience | null) => void
}) {
  const chosen = audience === null ? [] : audience.kind === 'school' ? [SCHOOL] : audience.groupIds
  const isShown = (group: Group, index: number) => groups.length <= FEW || index < SHOWN_AT_ONCE || chosen.includes(group.id)
  const first = groups.filter(isShown)
  const rest = groups.filter((group, index) => !isShown(group, index))
  const toggle = (value: string) => onChange(afterTap(audience, value))
  return (
    <div id="audience" className={styles.audience}>
      <Chips
        label={sayCapture('whoIsItFor')}
        options={[{ value: SCHOOL, label: sayNews('wholeSchool') }, ...first.map(asOption)]}
        chosen={chosen}
        onToggle={toggle}
      />
      {rest.length > 0 && (
        <details>
          <summary className={styles.more}>{sayCapture('groupsMore', { count: rest.length })}</summary>
          <Chips label={sayCapture('moreGroups')} isLabelHidden options={rest.map(asOption)} chosen={chosen} onToggle={toggle} />
        </details>
      )}
    </div>
  )
}

/** The whole school and single groups exclude each other; nothing chosen is null. */
function afterTap(audience: Audience | null, value: string): Audience | null {
  if (value === SCHOOL) return audience?.kind === 'school' ? null : { kind: 'school' }
  const groupIds = toggled(audience?.kind === 'groups' ? audience.groupIds : [], value)
  return groupIds.length > 0 ? { kind: 'groups', groupIds } : null
}

const asOption = (group: Group) => ({ value: group.id, label: group.name })
