// Posts as one file that any browser opens: text and photos, for when they cannot be sent.
import type { Id } from '../domain/id.ts'
import { directionOf } from '../words/languages.ts'
import { sayKeptPosts } from '../words/parts/kept-posts.ts'
import * as attachments from './attachments.ts'
import * as drafts from './drafts.ts'
import * as entries from './entries.ts'
import type { Draft, Entry } from './kept.ts'
import { mine } from './member.ts'

/** What a reader of the file sees of one post. `note` says which it is. */
type Article = { caption: string; tag: string | null; photos: { id: Id; altText: string | null }[]; note: string }

/** Self-contained HTML. Photos that are no longer on this device are named as such. */
export async function exportFile(postId: Id): Promise<Blob> {
  const memberId = await mine()
  const entry = await entries.find(memberId, postId)
  if (!entry) throw new Error(`There is no post ${postId} in the outbox.`)
  return fileOf(memberId, [ofEntry(entry)])
}

/** The post being written, as it is on the screen. */
export function exportDraft(memberId: Id, draft: Draft): Promise<Blob> {
  return fileOf(memberId, [ofDraft(draft)])
}

/** All that this member wrote here and that never reached the school. */
export async function exportUnsent(memberId: Id): Promise<Blob> {
  const unsent = (await entries.list(memberId)).filter(({ state }) => state !== 'received')
  const draft = await drafts.read(memberId)
  return fileOf(memberId, [...unsent.map(ofEntry), ...(draft ? [ofDraft(draft)] : [])])
}

function ofEntry({ submission, postId }: Entry): Article {
  const { caption, tag, attachments: photos, writtenAt, version } = submission
  return { caption, tag, photos, note: sayKeptPosts('fileWritten', { moment: writtenAt, id: postId, version: String(version) }) }
}

function ofDraft({ caption, tag, photos, postId }: Draft): Article {
  const described = photos.map((photo) => ({ id: photo.id, altText: photo.state === 'ready' ? photo.altText : null }))
  return { caption, tag, photos: described, note: sayKeptPosts('fileNotFinished', { id: postId }) }
}

async function fileOf(memberId: Id, articles: readonly Article[]): Promise<Blob> {
  const parts = await Promise.all(articles.map((article) => html(memberId, article)))
  return new Blob([page(parts.join('<hr>\n'))], { type: 'text/html;charset=utf-8' })
}

const page = (body: string) => `<!doctype html>
<html lang="${sayKeptPosts.language}" dir="${directionOf(sayKeptPosts.language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(sayKeptPosts('fileTitle'))}</title>
<style>body { font: 1.1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem } img { max-width: 100% }</style>
${body}</html>
`

async function html(memberId: Id, { caption, tag, photos, note }: Article): Promise<string> {
  const figures = await Promise.all(photos.map(({ id, altText }) => figure(memberId, id, escape(altText ?? ''))))
  return `<article>
<p style="white-space: pre-wrap">${escape(caption)}</p>
${tag === null ? '' : `<p>#${escape(tag)}</p>`}
${figures.join('\n')}
<p><small>${escape(note)}</small></p>
</article>
`
}

/** A photo that was not prepared yet goes as it was picked. */
async function figure(memberId: Id, id: Id, alt: string): Promise<string> {
  const bytes = (await attachments.bytesOf(memberId, id)) ?? (await drafts.rawBytes(memberId, id))
  if (!bytes) return `<p>${sayKeptPosts('filePhotoGone')} ${alt}</p>`
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
