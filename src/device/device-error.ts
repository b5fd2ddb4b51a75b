// What can go wrong on the device itself, each with a sentence for a person.
import type { ConsentProblem } from '../domain/consent.ts'

/** No room left, even after everything that can be read again was dropped. What was being written stays on the screen. */
export class DeviceFull extends Error {
  constructor() {
    super(
      'This device is full, so the post could not be saved. Make some room, or export it to a file. Keep this page open until then.',
    )
    this.name = 'DeviceFull'
  }
}

/** Another page holds the store: an older version, or one that was frozen in the middle of a change. */
export class DeviceBusy extends Error {
  constructor() {
    super('Another tab or window with Bookbag keeps this one waiting. Please close the other tabs and try again.')
    this.name = 'DeviceBusy'
  }
}

export class NobodySignedIn extends Error {
  constructor() {
    super('Please sign in first.')
    this.name = 'NobodySignedIn'
  }
}

/** A post that must not be saved as it is. `consent` is set when the permission lists stand in its way. */
export class NotReady extends Error {
  readonly consent: ConsentProblem | null
  constructor(sentence: string, consent: ConsentProblem | null = null) {
    super(sentence)
    this.name = 'NotReady'
    this.consent = consent
  }
}

const sentences: Record<ConsentProblem['kind'], string> = {
  undeclared: 'Please say who is in the photo.',
  'no groups': 'Please say which groups were in the room.',
  'unknown group': 'This device has no permission list for one of these groups yet. It needs a signal once to fetch it.',
  'empty list': 'The office has not entered the permissions of one of these groups yet. Not asked counts as no.',
  unanswered: 'Some pupils of these groups have no permission. Please confirm that each of them is not in it.',
}

export function consentRefusal(problem: ConsentProblem): NotReady {
  return new NotReady(sentences[problem.kind], problem)
}
