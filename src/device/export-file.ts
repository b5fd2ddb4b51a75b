// A post of the outbox as one file that any browser opens: text and photos, for when it cannot be sent.
import type { Attachment } from '../domain/attachment.ts'
import type { Id } from '../domain/id.ts'
import * as attachments from './attachments.ts'
import * as entries from './entries.ts'
import { mine } from './member.ts'
import type { Entry } from './kept.ts'

/** Self-contained HTML. Photos that are no longer on this device are named as such. */
export async function exportFile(postId: Id): Promise<Blob> {
  const memberId = await mine()
  const entry = await entries.find(memberId, postId)
  if (!entry) throw new Error(`There is no post ${postId} in the outbox.`)
  const figures = await Promise.all(entry.submission.attachments.map((attachment) => figure(memberId, attachment)))
  return new Blob([page(entry, figures.join('\n'))], { type: 'text/html;charset=utf-8' })
}

function page({ submission, postId, savedAt }: Entry, figures: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Bookbag: a post of ${escape(savedAt)}</title>
<style>body { font: 1.1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem } img { max-width: 100% }</style>
<p style="white-space: pre-wrap">${escape(submission.caption)}</p>
${submission.tag === null ? '' : `<p>#${escape(submission.tag)}</p>`}
${figures}
<p><small>Written ${escape(submission.writtenAt)}, post ${escape(postId)}, version ${submission.version}</small></p>
</html>
`
}

async function figure(memberId: Id, { id, altText }: Attachment): Promise<string> {
  const bytes = await attachments.bytesOf(memberId, id)
  const alt = escape(altText ?? '')
  if (!bytes) return `<p>A photo that is no longer on this device. ${alt}</p>`
  return `<figure><img alt="${alt}" src="data:image/jpeg;base64,${base64(bytes)}"><figcaption>${alt}</figcaption></figure>`
}

function base64(bytes: ArrayBuffer): string {
  const view = new Uint8Array(bytes)
  let text = ''
  // In slices, for a call takes only so many arguments.
  for (let at = 0; at < view.length; at += 0x8000) text += String.fromCharCode(...view.subarray(at, at + 0x8000))
  return btoa(text)
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
