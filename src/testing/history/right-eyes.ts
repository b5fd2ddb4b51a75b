// I3: no answer to anyone who, by the rules and at that server time, may not have it.
import { of } from './observation.ts'
import type { History, MemberRecord, PostRecord, Violation } from './records.ts'

export function eyesViolations({ observations, school }: History): Violation[] {
  return of(observations, 'answered').flatMap((answer) => {
    const post = school.posts.find((one) => one.id === answer.postId)
    const viewer = school.members.find((one) => one.id === answer.viewer)
    const why = refusal(post, viewer, answer.askedAt, answer.at)
    if (!why) return []
    return [{ promise: 'I3' as const, text: `${answer.viewer} got post ${answer.postId} by ${answer.way}: ${why}.` }]
  })
}

/** Why the answer was wrong at every moment of the request, or null. A change within the request may fall either way. */
function refusal(post: PostRecord | undefined, viewer: MemberRecord | undefined, from: number, to: number): string | null {
  if (!viewer) return 'a stranger sees nothing'
  if (!post) return 'the school has no such post'
  if (post.schoolId !== viewer.schoolId) return 'another school'
  if (viewer.removedAt !== null && viewer.removedAt < from) return 'removed before the request'
  const states = statesWithin(post, from, to)
  const isTheirs = post.authorId === viewer.id || viewer.canReview
  if (isTheirs) return states.some((state) => state !== 'removed') ? null : 'taken down before the request'
  if (!states.includes('published')) return `the post was ${states.join(', ') || 'not there'} during the request`
  const isInAudience = viewer.isStaff || post.isForSchool || post.groupIds.some((id) => viewer.groupIds.includes(id))
  return isInAudience ? null : 'the post is for other groups'
}

function statesWithin(post: PostRecord, from: number, to: number): PostRecord['state'][] {
  return post.states
    .filter((state, index) => state.at <= to && (post.states[index + 1]?.at ?? Number.POSITIVE_INFINITY) >= from)
    .map((state) => state.state)
}
