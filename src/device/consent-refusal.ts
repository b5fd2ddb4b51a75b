// A post that the permission lists of this device do not let pass, with a sentence for its author.
import type { ConsentProblem } from '../domain/consent.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import { NotReady } from './device-error.ts'

const sentences = {
  undeclared: 'consentUndeclared',
  'no groups': 'consentNoGroups',
  'unknown group': 'consentUnknownGroup',
  'empty list': 'consentEmptyList',
  unanswered: 'consentUnanswered',
} as const satisfies Record<ConsentProblem['kind'], Parameters<typeof sayKeptPosts>[0]>

/** `problem` is what the author has still to answer, or what the lists lack. */
export function consentRefusal(problem: ConsentProblem): NotReady {
  return new NotReady(sayKeptPosts(sentences[problem.kind]), problem)
}
