// The way between device and school, with everything that school networks do to it.
import type { ModelSchool } from './model-school.ts'

/**
 * deliver; drop: nothing arrives; half: half of the bytes arrive, then the connection is cut; lose: it arrives, the reply
 * does not; twice: it arrives twice; portal: a filter answers HTML with 200; empty: 204 without a body; cut: half a reply.
 */
export type Fate = 'deliver' | 'drop' | 'half' | 'lose' | 'twice' | 'portal' | 'empty' | 'cut'
export const fates: Fate[] = ['deliver', 'drop', 'half', 'lose', 'twice', 'portal', 'empty', 'cut']

export class FakeNetwork {
  readonly school: ModelSchool
  fateOf: (path: string, count: number) => Fate = () => 'deliver'
  /** Requests that left the device, delivered or not. */
  requests = 0
  /** Renditions by path. */
  media = new Map<string, Uint8Array<ArrayBuffer>>()
  mediaType = 'image/webp'
  /** Awaited before each delivery. */
  hold: (path: string) => Promise<void> = () => Promise.resolve()
  /** Awaited while the reply is on its way. */
  holdReply: (path: string) => Promise<void> = () => Promise.resolve()

  constructor(school: ModelSchool) {
    this.school = school
  }

  fetch = async (address: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(address instanceof Request ? address.url : address, 'https://school.test')
    this.requests++
    const fate = this.fateOf(url.pathname, this.requests)
    await this.hold(url.pathname)
    init.signal?.throwIfAborted()
    const body = init.body instanceof Uint8Array ? init.body.slice() : typeof init.body === 'string' ? init.body : null
    if (fate === 'drop') throw new TypeError('Failed to fetch')
    if (fate === 'portal') return html()
    if (fate === 'half' && body instanceof Uint8Array) {
      await this.school.answer(url.pathname, url.searchParams, body.subarray(0, body.length / 2))
      throw new TypeError('Failed to fetch')
    }
    const photo = fate === 'empty' ? null : this.photoReply(url, fate)
    if (photo) return photo
    const answer = await this.school.answer(url.pathname, url.searchParams, body)
    if (fate === 'twice') await this.school.answer(url.pathname, url.searchParams, body)
    await this.holdReply(url.pathname)
    if (fate === 'lose' || fate === 'half') throw new TypeError('Failed to fetch')
    if (fate === 'empty') return new Response(null, { status: 204 })
    const text = JSON.stringify(answer.body)
    return new Response(fate === 'cut' ? text.slice(0, text.length / 2) : text, { status: answer.status })
  }

  /** Null for what is no photo, or none for this member: the school then answers by itself. */
  private photoReply({ pathname, searchParams }: URL, fate: Fate): Response | null {
    const bytes = this.media.get(pathname)
    if (!bytes || searchParams.get('as') !== this.school.signedIn || this.school.refuse(pathname, null) !== null) return null
    const sent = fate === 'cut' ? bytes.slice(0, bytes.length / 2) : bytes
    return new Response(sent, { headers: { 'content-type': this.mediaType } })
  }
}

function html(): Response {
  return new Response('<html>Welcome to the library WiFi</html>', { headers: { 'content-type': 'text/html' } })
}
