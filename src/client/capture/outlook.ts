// What will happen when Post is tapped, said before it is tapped.
import type { Me } from '../../api/contract/join.ts'
import type { Audience } from '../../domain/audience.ts'
import { sayNews } from '../../words/parts/news.ts'
import { sayCapture } from '../../words/parts/capture.ts'
import { namesInLine } from '../ui/names-in-line.ts'
import { postStateWords } from '../ui/post-state-words.ts'

type Author = Pick<Me, 'rights' | 'school' | 'groups'>

/** Only what this device truly knows: who reviews first, never a guessed number of families. */
export function outlook(me: Author): string {
  return goesAtOnce(me) ? sayCapture('goesAtOnce') : postStateWords('pending', me.school.headName)
}

/** The same with whom it is for, which may be what the last post was for. */
export function outlookFor(me: Author, audience: Audience | null): string {
  if (audience === null) return outlook(me)
  const words = inWords(me, audience)
  return goesAtOnce(me)
    ? sayCapture('goesAtOnceTo', { audience: words })
    : sayCapture('isFor', { audience: words, outlook: outlook(me) })
}

/** Nobody else looks at what this author posts. */
export const goesAtOnce = (me: Pick<Me, 'rights'>): boolean => me.rights.includes('publish')

const SHOWN = 2

function inWords({ groups }: Author, audience: Audience): string {
  if (audience.kind === 'school') return sayNews('wholeSchool')
  const names = groups.filter(({ id }) => audience.groupIds.includes(id)).map(({ name }) => name)
  return namesInLine(names, SHOWN)
}
