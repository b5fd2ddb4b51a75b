// A small faithful school in memory, answering the contract, for trying the device without a server.
import type * as z from 'zod/mini'
import { Problem, refusals, type ProblemCode } from '../../api/problem.ts'
import type { Me } from '../../api/contract/join.ts'
import { engagement } from '../../api/contract/engagement.ts'
import { posts as postsContract } from '../../api/contract/posts.ts'
import { type Change, type FeedPost, isChosen } from '../../domain/feed.ts'
import type { Id } from '../../domain/id.ts'
import { canonical, type Receipt, Submission } from '../../domain/post.ts'
import { isFound, wordsIn } from '../../domain/search.ts'
import { TripUpdate } from '../../domain/trip-order.ts'
import { sha256, sha256Text } from './hashes.ts'
import { sayRefusals } from '../../words/parts/refusals.ts'

type Stored = { authorId: Id; versions: Map<number, { submission: Submission; receipt: Receipt }> }
type Upload = { authorId: Id; sha256: string; size: number; bytes: Uint8Array }
type Told = z.infer<typeof engagement.tell.input>
export type Answer = { status: number; body: unknown }

/** What came over the wire, in order. */
export type Seen = { path: string; query: URLSearchParams; bytes: number }

export class ModelSchool {
  signedIn: Id | null = null
  posts = new Map<Id, Stored>()
  removed = new Set<Id>()
  uploads = new Map<Id, Upload>()
  seen: Seen[] = []
  log: { position: number; change: Change }[] = []
  feed: FeedPost[] = []
  pageSize = 20
  missing: { id: Id; writtenAt: string }[] = []
  /** As kept, each once. */
  tripUpdates: TripUpdate[] = []
  /** What readers are told of trips; undefined for a school that says nothing of them. */
  trips: unknown[] | undefined
  /** What devices told of news that is there or was opened. */
  told: Told[] = []
  /** Those whom it tells who they are. */
  members: Me[] = []
  /** Refuses requests on purpose. */
  refuse: (path: string, body: unknown) => ProblemCode | null = () => null

  get position(): number {
    return this.log.at(-1)?.position ?? 0
  }

  publish(post: FeedPost): void {
    this.feed = [post, ...this.feed.filter((other) => other.id !== post.id)]
    this.change({ kind: 'post', post })
  }

  takeDown(postId: Id): void {
    this.feed = this.feed.filter((post) => post.id !== postId)
    this.change({ kind: 'tombstone', postId })
  }

  change(change: Change): void {
    this.log.push({ position: this.position + 1, change })
  }

  async answer(path: string, query: URLSearchParams, body: Uint8Array | string | null): Promise<Answer> {
    this.seen.push({ path, query, bytes: typeof body === 'string' ? 0 : (body?.length ?? 0) })
    const input: unknown = typeof body === 'string' ? JSON.parse(body) : body
    const refused = this.refuse(path, input)
    if (refused) return problem(refused)
    const isOther = query.has('as') && query.get('as') !== this.signedIn
    if (!this.signedIn || isOther) return problem('session.missing')
    const [, , what = '', id = '', act = ''] = path.split('/')
    if (what === 'attachments') return this.upload(this.signedIn, id, query, body as Uint8Array)
    if (what === 'posts' && act === 'takedown') return this.remove(this.signedIn, id)
    if (what === 'posts') return this.submit(this.signedIn, id, input)
    if (what === 'trips') return this.tellTrip(id, input)
    if (what === 'announcements') return ok({ missing: this.missing })
    if (what === 'engagement') return this.count(engagement.tell.input.parse(input))
    if (what === 'me') return this.me(this.signedIn)
    if (what === 'changes') return this.changes(Number(query.get('after')))
    if (what === 'feed') return this.page(Object.fromEntries(query))
    if (what === 'search') return this.page(input as Wish)
    return problem('not_found')
  }

  private upload(authorId: Id, id: Id, query: URLSearchParams, part: Uint8Array): Answer {
    const { offset, size, sha256: hash } = postsContract.upload.input.parse(numbers(query))
    const kept = this.uploads.get(id) ?? { authorId, sha256: hash, size, bytes: new Uint8Array() }
    if (kept.authorId !== authorId) return problem('not_found')
    if (offset === kept.bytes.length && offset + part.length <= size) kept.bytes = joined(kept.bytes, part)
    this.uploads.set(id, kept)
    return ok({ id, offset: kept.bytes.length })
  }

  private async submit(authorId: Id, postId: Id, input: unknown): Promise<Answer> {
    const parsed = Submission.safeParse(input)
    if (!parsed.success) return problem('content.invalid')
    if (this.removed.has(postId)) return problem('post.gone')
    const submission = parsed.data
    const manifestHash = await sha256Text(canonical(submission))
    for (const attachment of submission.attachments) {
      const upload = this.uploads.get(attachment.id)
      if (upload?.bytes.length !== attachment.size) return problem('attachment.missing')
      if ((await sha256(upload.bytes)) === attachment.sha256) continue
      this.uploads.delete(attachment.id)
      return problem('attachment.mismatch')
    }
    const stored: Stored = this.posts.get(postId) ?? { authorId, versions: new Map() }
    if (stored.authorId !== authorId) return problem('not_found')
    const latest = Math.max(0, ...stored.versions.keys())
    const before = stored.versions.get(submission.version)
    if (before)
      return before.receipt.manifestHash === manifestHash ? ok(before.receipt) : problem('post.conflict', { version: latest })
    if (submission.version < latest) return problem('post.conflict', { version: latest })
    const receivedAt = new Date().toISOString()
    const receipt: Receipt = { postId, version: submission.version, manifestHash, state: 'pending', receivedAt }
    stored.versions.set(submission.version, { submission, receipt })
    this.posts.set(postId, stored)
    return ok(receipt)
  }

  private remove(memberId: Id, postId: Id): Answer {
    if (this.posts.get(postId)?.authorId !== memberId) return problem('not_found')
    this.removed.add(postId)
    return ok({})
  }

  private tellTrip(tripId: Id, input: unknown): Answer {
    const update = TripUpdate.parse(input)
    if (!this.tripUpdates.some(({ id }) => id === update.id)) this.tripUpdates.push(update)
    return ok({ tripId, updateId: update.id, sequence: update.stamp.sequence, receivedAt: new Date().toISOString() })
  }

  private count(told: Told): Answer {
    this.told.push(told)
    return ok({})
  }

  private me(memberId: Id): Answer {
    const me = this.members.find(({ member }) => member.id === memberId)
    return me ? ok(me) : problem('not_found')
  }

  private changes(after: number): Answer {
    const all = this.log.filter(({ position }) => position > after)
    const page = all.slice(0, this.pageSize)
    const hasMore = all.length > page.length
    const position = hasMore ? page.at(-1)!.position : this.position
    return ok({ changes: page.map(({ change }) => change), position, hasMore, trips: this.trips })
  }

  /** Groups go by their names here. */
  private page({ before, until, tag, group, words }: Wish): Answer {
    const end = before ?? (until && `${until}T24`)
    const isMeant = (post: FeedPost) =>
      isChosen(post, tag, group === undefined ? null : { name: group }) &&
      (end === undefined || post.publishedAt < end) &&
      (words === undefined || isFound(post, wordsIn(words)))
    const all = this.feed.filter(isMeant)
    const posts = all.slice(0, this.pageSize)
    return ok({ posts, before: all.length > posts.length ? posts.at(-1)!.publishedAt : null, position: this.position })
  }
}

type Wish = Partial<Record<'before' | 'until' | 'tag' | 'group' | 'words', string>>

export function problem(code: ProblemCode, detail?: unknown): Answer {
  const body: z.infer<typeof Problem> = { problem: code, sentence: sayRefusals(code), detail }
  return { status: refusals[code].status, body }
}

function ok(body: unknown): Answer {
  return { status: 200, body }
}

function numbers(query: URLSearchParams) {
  return { offset: Number(query.get('offset')), size: Number(query.get('size')), sha256: query.get('sha256') }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
