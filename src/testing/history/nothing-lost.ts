// I1: what was said to be saved is on the device or on the server; what was said to be received is on the server, same hashes.
import { type Kept, of } from './observation.ts'
import type { DeviceRecord, History, SchoolRecord, Violation } from './records.ts'

export function lostViolations({ observations, school, devices }: History): Violation[] {
  const deleted = new Set(of(observations, 'deleted').map((one) => one.postId))
  const saved = of(observations, 'saved')
    .filter((one) => !deleted.has(one.postId))
    .filter((one) => !isOnDevice(devices, one.device, one) && !isOnServer(school, one))
    .map((one) => lost(`was saved on ${one.device} and is neither there nor at the school`, one))
  const received = of(observations, 'received')
    .filter((one) => !isOnServer(school, one))
    .map((one) => lost('was said to be received and the school does not have it whole', one))
  return [...saved, ...received]
}

type Said = { postId: string; version: number; attachments: readonly Kept[] }

function lost(text: string, said: Said): Violation {
  return { promise: 'I1', text: `Post ${said.postId} version ${said.version} ${text}.` }
}

function isOnDevice(devices: readonly DeviceRecord[], device: string, said: Said): boolean {
  const entries = devices.filter((one) => one.device === device).flatMap((one) => one.entries)
  return entries.some(
    (entry) =>
      entry.postId === said.postId &&
      entry.version >= said.version &&
      // A received entry may have let its bytes go: then the server must have them.
      entry.state !== 'received' &&
      (entry.version > said.version || hasAll(entry.attachments, said.attachments)),
  )
}

/** A later version replaces the attachments of an earlier one; a taken-down post keeps its row and loses its files, as it must. */
function isOnServer(school: SchoolRecord, said: Said): boolean {
  const post = school.posts.find((one) => one.id === said.postId)
  if (!post?.receipts.some((receipt) => receipt.version === said.version)) return false
  const isLatest = Math.max(...post.receipts.map((receipt) => receipt.version)) === said.version
  if (post.state === 'removed' || !isLatest) return true
  const rows = school.attachments.filter((row) => row.postId === post.id && !row.isRemoved)
  const files = school.files.filter((file) => file.place === 'kept')
  return hasAll(rows, said.attachments) && hasAll(files, said.attachments)
}

function hasAll(present: readonly Kept[], wanted: readonly Kept[]): boolean {
  return wanted.every((one) => present.some((other) => other.id === one.id && other.sha256 === one.sha256))
}
