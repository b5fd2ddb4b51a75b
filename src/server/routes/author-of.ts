// Who acts on a post.
import type { Author } from '../posts/version.ts'
import type { Caller } from '../store/sessions.ts'

export function authorOf(caller: Caller): Author {
  return { schoolId: caller.schoolId, memberId: caller.member.id }
}
