// The accessibility statement: what Bookbag aims at, what was tried and how, what was not, and whom to tell.
import { version } from '../../../package.json'
import { sayAccessibility } from '../../words/parts/accessibility.ts'
import { sayUi } from '../../words/parts/ui.ts'
import { ButtonLink } from '../ui/button.tsx'
import { QuietPage } from '../ui/quiet-page.tsx'
import { Section } from '../ui/stack.tsx'
import styles from './accessibility-page.module.css'

type Point = Parameters<typeof sayAccessibility>[0]

/** Each is held by a journey (e2e: keyboard, zoom, looks, languages, other-browsers). */
const TRIED = ['keyboard', 'zoom', 'colours', 'motion', 'targets', 'axe', 'directions', 'engines'] as const satisfies Point[]
const NOT_TRIED = ['readers', 'photos', 'posts', 'paper', 'notices'] as const satisfies Point[]

/** Open to everyone: whoever cannot get in has to be able to read it, too. */
export function AccessibilityPage() {
  return (
    <QuietPage title={sayUi('accessibility')} line={sayAccessibility('line')}>
      <p>{sayAccessibility('aim')}</p>
      <div>
        <Section title={sayAccessibility('tried')}>
          <Points points={TRIED} />
        </Section>
        <Section title={sayAccessibility('notTried')}>
          <Points points={NOT_TRIED} />
        </Section>
        <Section title={sayAccessibility('tell')}>
          <p>{sayAccessibility('office')}</p>
          <p className={styles.version}>{sayAccessibility('version', { version })}</p>
        </Section>
      </div>
      <div>
        <ButtonLink kind="quiet" href="/">
          {sayAccessibility('open')}
        </ButtonLink>
      </div>
    </QuietPage>
  )
}

function Points({ points }: { points: readonly Point[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>{sayAccessibility(point)}</li>
      ))}
    </ul>
  )
}
