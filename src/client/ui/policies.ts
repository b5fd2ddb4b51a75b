// The ways in which a school may decide who publishes, in plain words.
import type { Policy } from '../../domain/member.ts'

export const policyOptions: readonly { value: Policy; label: string; hint: string }[] = [
  {
    value: 'head only',
    label: 'Only the head',
    hint: 'Every other post waits until you have looked at it. A good way to begin.',
  },
  {
    value: 'head and deputies',
    label: 'The head and named deputies',
    hint: 'You name deputies in People, each until a date. They publish and look at the posts of others.',
  },
  {
    value: 'staff directly',
    label: 'All staff directly',
    hint: 'Posts go out at once. Answers about photos are still checked; names in the words only ask once more.',
  },
]
