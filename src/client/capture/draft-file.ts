// The draft as one file that any browser opens: words and photos inside it.
import * as drafts from '../../device/drafts.ts'
import type { Draft } from '../../device/kept.ts'
import type { Id } from '../../domain/id.ts'
import { readyPhotos } from './draft.ts'

/** HTML that needs nothing beside it. A photo that cannot be read is left out. */
export async function draftFile(memberId: Id, draft: Draft): Promise<Blob> {
  const page = document.implementation.createHTMLDocument('A post from Bookbag that was not sent')
  const charset = page.createElement('meta')
  charset.setAttribute('charset', 'utf-8')
  page.head.prepend(charset)
  const caption = page.createElement('p')
  caption.textContent = draft.caption
  page.body.append(caption)
  for (const photo of readyPhotos(draft)) {
    const bytes = await drafts.photoBytes(memberId, photo.id)
    if (!bytes) continue
    const image = page.createElement('img')
    image.src = await dataUrl(bytes)
    image.alt = photo.altText
    page.body.append(image)
  }
  return new Blob([`<!doctype html>${page.documentElement.outerHTML}`], { type: 'text/html' })
}

function dataUrl(bytes: ArrayBuffer): Promise<string> {
  const reader = new FileReader()
  return new Promise((resolve, reject) => {
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(new Blob([bytes], { type: 'image/jpeg' }))
  })
}
