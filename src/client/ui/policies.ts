// The ways in which a school may decide who publishes, in plain words.
import type { Policy } from '../../domain/member.ts'
import { sayPosts } from '../../words/parts/posts.ts'

export const policyOptions = (): readonly { value: Policy; label: string; hint: string }[] => [
  {
    value: 'head only',
    label: sayPosts('onlyHead'),
    hint: sayPosts('onlyHeadHint'),
  },
  {
    value: 'head and deputies',
    label: sayPosts('headAndDeputies'),
    hint: sayPosts('headAndDeputiesHint'),
  },
  {
    value: 'staff directly',
    label: sayPosts('staffDirectly'),
    hint: sayPosts('staffDirectlyHint'),
  },
]
