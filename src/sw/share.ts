// Another app shares photos or words with Bookbag: kept on this device at once, then the page shows them in the draft.
import { DeviceFull } from '../device/device-error.ts'
import { readFact } from '../device/facts.ts'
import type { Shared } from '../device/kept.ts'
import { newId } from '../device/new-id.ts'
import * as people from '../device/people.ts'
import * as shared from '../device/shared.ts'
import { SHARED } from '../device/stores.ts'
import type { Id } from '../domain/id.ts'
import { MAX_PHOTOS } from '../domain/limits.ts'
import { MAX_SHARED_BYTES, refusedShare, SHARE_PATH, type ShareRefusal } from '../domain/share.ts'

type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'destination' | 'referrer' | 'formData'>

/** The answer to what was shared, or null for any other request. It never reaches the network. */
export function answerShare(request: Asked, origin: string): Promise<Response> | null {
  const url = new URL(request.url)
  if (request.method !== 'POST' || url.origin !== origin || url.pathname !== SHARE_PATH) return null
  return take(request, origin).then((place) => Response.redirect(new URL(place, origin), 303))
}

/** Answers where to go on. */
async function take(request: Asked, origin: string): Promise<string> {
  if (!isFromThisDevice(request, origin)) return refusedShare('elsewhere')
  const who = await author()
  if ('why' in who) return refusedShare(who.why)
  const form = await request.formData().catch(() => new FormData())
  const given = await sorted(form)
  if (given.text === '' && given.photos.length === 0) return refusedShare(given.refused[0]?.why ?? 'empty')
  try {
    await shared.keep(who.memberId, given)
  } catch (error) {
    if (error instanceof DeviceFull) return refusedShare('full')
    throw error
  }
  return '/capture'
}

/**
 * The system opens a page of its own, without referrer; another site's form in a frame does not, and one that hides where it
 * is cannot be told apart: so the author sees what came, and is asked for consent, before anything is posted.
 */
function isFromThisDevice({ mode, destination, referrer }: Asked, origin: string): boolean {
  const isPage = mode === 'navigate' && destination === 'document'
  const isForeign = URL.canParse(referrer) && new URL(referrer).protocol !== 'about:' && new URL(referrer).origin !== origin
  return isPage && !isForeign
}

/** Asked before anything is read: of what a family or nobody shares, nothing is kept. */
async function author(): Promise<{ memberId: Id } | { why: ShareRefusal }> {
  const memberId = await readFact(SHARED, 'current')
  const me = memberId === null ? null : (await people.find(memberId))?.me
  if (!memberId || !me) return { why: 'signed-out' }
  return me.rights.includes('capture') ? { memberId } : { why: 'family' }
}

async function sorted(form: FormData): Promise<Shared> {
  const files = form.getAll('photos').filter((part) => part instanceof File)
  const nonEmpty = files.filter((file) => file.size > 0 || file.name !== '')
  const isPicture = (file: File) => file.type.startsWith('image/')
  const fits = (file: File) => file.size <= MAX_SHARED_BYTES
  const pictures = nonEmpty.filter((file) => isPicture(file) && fits(file))
  const photos: Shared['photos'] = []
  // What is no JPEG, PNG or WebP is said where photos are prepared. One at a time.
  for (const file of pictures.slice(0, MAX_PHOTOS)) photos.push({ id: newId(), name: file.name, bytes: await file.arrayBuffer() })
  return {
    id: newId(),
    sharedAt: new Date().toISOString(),
    text: wordsOf(form),
    photos,
    refused: nonEmpty
      .filter((file) => !pictures.includes(file))
      .map((file) => ({ name: file.name, why: isPicture(file) ? 'too-large' : 'no-picture' })),
    leftOut: Math.max(0, pictures.length - MAX_PHOTOS),
  }
}

/** The text, or else the title; an address goes below unless it is in there. */
function wordsOf(form: FormData): string {
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
  }
  const text = word('text') || word('title')
  const address = word('url')
  return text.includes(address) ? text : [text, address].filter(Boolean).join('\n')
}
