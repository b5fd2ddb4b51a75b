// What can go wrong on the device itself, each with a sentence for a person.
import type { ConsentProblem } from '../domain/consent.ts'
import { sayDevice } from '../words/parts/device.ts'

/** No room left, even after everything that can be read again was dropped. What was being written stays on the screen. */
export class DeviceFull extends Error {
  constructor() {
    super(sayDevice('deviceFull'))
    this.name = 'DeviceFull'
  }
}

/** Another page holds the store: an older version, or one that was frozen in the middle of a change. */
export class DeviceBusy extends Error {
  constructor() {
    super(sayDevice('deviceBusy'))
    this.name = 'DeviceBusy'
  }
}

export class NobodySignedIn extends Error {
  constructor() {
    super(sayDevice('signInFirst'))
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
