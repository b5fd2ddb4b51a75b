// I5: every row has its file with the right hash; every file has a row or is younger than its time to live.
import { DAY } from '../../domain/time.ts'
import type { History, SchoolRecord, Violation } from './records.ts'

/** Bytes that were never submitted expire after 30 days (safety.md section 2). */
const TIME_TO_LIVE = 30 * DAY

export function fileViolations({ school }: History): Violation[] {
  return [...missingFiles(school), ...strayFiles(school)].map((text) => ({ promise: 'I5', text }))
}

function missingFiles({ attachments, files }: SchoolRecord): string[] {
  const found: string[] = []
  for (const row of attachments.filter((one) => !one.isRemoved)) {
    const own = files.filter((file) => file.id === row.id)
    const kept = own.find((file) => file.place === 'kept')
    if (!kept) found.push(`Attachment ${row.id} has no file.`)
    else if (kept.sha256 !== row.sha256) found.push(`The file of attachment ${row.id} has another hash.`)
    for (const width of row.renditions)
      if (!own.some((file) => file.place === 'rendition' && file.width === width))
        found.push(`Attachment ${row.id} has no file for its rendition ${width}.`)
  }
  return found
}

function strayFiles({ attachments, uploads, files }: SchoolRecord): string[] {
  const live = new Set(attachments.filter((row) => !row.isRemoved).map((row) => row.id))
  const removed = new Set(attachments.filter((row) => row.isRemoved).map((row) => row.id))
  const arriving = new Set(uploads.map((upload) => upload.id))
  return files.flatMap((file) => {
    if (live.has(file.id)) return []
    if (removed.has(file.id)) return [`The ${file.place} file of attachment ${file.id} outlived its takedown.`]
    if (file.place === 'upload' && arriving.has(file.id) && file.ageMs <= TIME_TO_LIVE) return []
    if (file.ageMs <= TIME_TO_LIVE) return []
    return [`The ${file.place} file ${file.id} has no row and is older than 30 days.`]
  })
}
