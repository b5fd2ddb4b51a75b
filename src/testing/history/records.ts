// What is on the server and on the devices at the end, read without the app's help.
import type { Kept, Observation } from './observation.ts'

/** `states` are all states since it was received, with the time (ms) at which each began, oldest first. */
export type PostRecord = {
  id: string
  authorId: string
  schoolId: string
  state: 'pending' | 'published' | 'returned' | 'removed'
  states: readonly { state: PostRecord['state']; at: number }[]
  isForSchool: boolean
  groupIds: readonly string[]
  /** What makes two posts the same writing: time and sequence of the device, and the hashes. */
  writing: string
  receipts: readonly { version: number; manifestHash: string }[]
  /** As the last submission lists them. */
  manifest: readonly Kept[]
}

export type AttachmentRecord = Kept & { postId: string; isRemoved: boolean; renditions: readonly number[] }
/** Staff read every published post; families those for the school or for their groups. */
export type MemberRecord = {
  id: string
  schoolId: string
  isStaff: boolean
  canReview: boolean
  groupIds: readonly string[]
  removedAt: number | null
}

/** `kept`: the bytes as they were sent; `rendition`: what is served; `upload`: still arriving. */
export type FileRecord = {
  place: 'kept' | 'rendition' | 'upload'
  id: string
  width?: number
  sha256: string
  size: number
  ageMs: number
}

export type TripUpdateRecord = {
  id: string
  tripId: string
  deviceId: string
  sequence: number
  status: string
  receivedAt: number
}

export type SchoolRecord = {
  at: number
  tripUpdates: readonly TripUpdateRecord[]
  posts: readonly PostRecord[]
  attachments: readonly AttachmentRecord[]
  uploads: readonly { id: string; ageMs: number }[]
  members: readonly MemberRecord[]
  files: readonly FileRecord[]
}

/** An entry: `manifest` is what it promises, `attachments` the hashes of the bytes that the device really holds. */
export type EntryRecord = {
  postId: string
  version: number
  state: 'waiting' | 'refused' | 'damaged' | 'received'
  why: string | null
  manifest: readonly Kept[]
  attachments: readonly Kept[]
}

export type TripEntryRecord = { id: string; state: 'waiting' | 'refused' | 'received' }

export type DeviceRecord = {
  device: string
  at: number
  memberId: string
  entries: readonly EntryRecord[]
  tripEntries: readonly TripEntryRecord[]
}

export type History = { observations: readonly Observation[]; school: SchoolRecord; devices: readonly DeviceRecord[] }

export type Promise1To7 = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7'
export type Violation = { promise: Promise1To7; text: string }
