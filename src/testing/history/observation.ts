// What was seen to happen while the app was tried, with the time (ms since 1970) at which it did.

export type Kept = { id: string; sha256: string }

/** `device` names one browser profile, `viewer` a member id or 'stranger'. */
export type Observation =
  /** The screen said *saved on this device*. */
  | { kind: 'saved'; at: number; device: string; postId: string; version: number; attachments: readonly Kept[] }
  /** The screen said *received*. */
  | { kind: 'received'; at: number; device: string; postId: string; version: number; attachments: readonly Kept[] }
  /** A person deleted the entry with the typed confirmation. */
  | { kind: 'deleted'; at: number; postId: string }
  /** The app answered 200 with this post's text (feed, changes, export) or one of its photos (media). `askedAt` .. `at` is the request. */
  | {
      kind: 'answered'
      at: number
      askedAt: number
      viewer: string
      way: 'feed' | 'changes' | 'media' | 'export'
      postId: string
    }
  /** All post ids of one page, in its order. */
  | { kind: 'page'; at: number; viewer: string; postIds: readonly string[] }
  /** A photo of the post (not its thumbhash) was on the screen. */
  | { kind: 'painted'; at: number; device: string; viewer: string; postId: string }
  /** The line of a device went up or down. A device that was never said to be down is online. */
  | { kind: 'line'; at: number; device: string; isOnline: boolean }
  /** The change log answered this device. */
  | { kind: 'heard'; at: number; device: string }
  | { kind: 'lease'; at: number; device: string; expiresAt: number }
  | { kind: 'removal'; at: number; memberId: string }
  | { kind: 'pushed'; at: number; postId: string; subscription: string }
  /** A leader's second tap, at its true time, whatever the device's clock says. */
  | { kind: 'tapped'; at: number; device: string; tripId: string; updateId: string; status: string }
  /** What stood first on a reader's card of the trip. */
  | { kind: 'card'; at: number; viewer: string; tripId: string; updateId: string }
  /** At the end: when a phone was pushed of a trip, and the statuses that stand on its screen, one for each notification. */
  | { kind: 'phone'; at: number; subscription: string; tripId: string; pushedAt: readonly number[]; shown: readonly string[] }
  /** A request that a device made, counted at the proxy. */
  | { kind: 'request'; at: number; device: string }
  | { kind: 'faults ended'; at: number }
  | { kind: 'memory'; at: number; where: 'server' | 'page'; bytes: number }
  | { kind: 'temporary files'; at: number; bytes: number }

export type Kind = Observation['kind']

/** The observations of one kind, in order of time. */
export function of<K extends Kind>(observations: readonly Observation[], kind: K): Extract<Observation, { kind: K }>[] {
  const found = observations.filter((one): one is Extract<Observation, { kind: K }> => one.kind === kind)
  return found.toSorted((a, b) => a.at - b.at)
}
