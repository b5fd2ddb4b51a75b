// The checker is tried by planting one loss, one duplicate, one leak and one break of every other promise.
import { expect, test } from 'vitest'
import { MINUTE, SECOND } from '../../domain/time.ts'
import { verdict, violations } from './check.ts'
import { cleanHistory } from './example-history.ts'
import type { Observation } from './observation.ts'
import type { EntryRecord, History, SchoolRecord } from './records.ts'

const withSeen = (...more: Observation[]): History => ({
  ...cleanHistory(),
  observations: [...cleanHistory().observations, ...more],
})
const withSchool = (change: (school: SchoolRecord) => Partial<SchoolRecord>): History => {
  const clean = cleanHistory()
  return { ...clean, school: { ...clean.school, ...change(clean.school) } }
}
/** The tablet's second entry, changed. */
const withEntry = (change: Partial<EntryRecord>): History => {
  const clean = cleanHistory()
  const tablet = clean.devices[0]!
  return { ...clean, devices: [{ ...tablet, entries: [tablet.entries[0]!, { ...tablet.entries[1]!, ...change }] }] }
}
const expectOnly = (history: History, promise: string, words: RegExp) => {
  const found = violations(history)
  expect(found.map((one) => one.promise)).toEqual([promise])
  expect(found[0]?.text).toMatch(words)
}

test('a clean history is silent', () => {
  expect(violations(cleanHistory())).toEqual([])
  const seen: Observation[] = [
    { kind: 'request', at: 1, device: 'phone' },
    { kind: 'temporary files', at: 1, bytes: 1 },
  ]
  expect(verdict(withSeen(...seen))).toBe('All promises held: I1 to I7.')
})

test('what nothing was seen of is named as not judged, never as held', () => {
  const blind = { ...cleanHistory(), observations: cleanHistory().observations.filter((one) => one.kind !== 'painted') }
  expect(verdict(blind)).toBe(
    'All promises held, as far as they were judged.\nNot judged:\n  I6 requests in an outage\n  I6 temporary files\n  I7 photos on a screen',
  )
})

test('I1: an entry that was saved and is nowhere', () => {
  expectOnly({ ...cleanHistory(), devices: [] }, 'I1', /post-4.* neither there nor/)
})

test('I1: an entry whose bytes on the device are others', () => {
  expectOnly(withEntry({ attachments: [{ id: 'photo-4', sha256: 'xx' }] }), 'I1', /post-4/)
})

test('I1: a received post that the school lost, and one whose photo it lost', () => {
  expect(
    violations(withSchool(({ posts }) => ({ posts: posts.slice(1) }))).some((one) => /said to be received/.test(one.text)),
  ).toBe(true)
  const withoutFile = withSchool(({ files }) => ({ files: files.filter((file) => file.id !== 'photo-1') }))
  expect(violations(withoutFile).map((one) => one.promise)).toContain('I1')
})

test('I1: a person who deletes an entry with the typed confirmation loses nothing by accident', () => {
  expect(violations({ ...withSeen({ kind: 'deleted', at: 9, postId: 'post-4' }), devices: [] })).toEqual([])
})

test('I2: the same writing kept as two posts', () => {
  const twice = withSchool(({ posts, attachments }) => ({
    posts: [...posts, { ...posts[0]!, id: 'post-9', manifest: [] }],
    attachments,
  }))
  expectOnly(twice, 'I2', /kept as 2 posts: post-1, post-9/)
})

test('I2: one attachment too many, a post twice on a page, a push twice', () => {
  const more = withSchool(({ attachments }) => ({ attachments: [...attachments, { ...attachments[0]!, id: 'photo-9' }] }))
  expect(violations(more).map((one) => one.promise)).toContain('I2')
  expectOnly(withSeen({ kind: 'page', at: 5, viewer: 'pat', postIds: ['post-1', 'post-1'] }), 'I2', /twice on a page/)
  expectOnly(withSeen({ kind: 'pushed', at: 5, postId: 'post-1', subscription: 'pat-phone' }), 'I2', /Pushed/)
})

const answered = { kind: 'answered', askedAt: 30 * SECOND, at: 31 * SECOND, way: 'media' } as const
test.each([
  ['a family gets a pending post', { ...answered, viewer: 'pat', postId: 'post-2' }, /was pending/],
  ['a family of another group gets a post', { ...answered, viewer: 'sam', postId: 'post-1' }, /other groups/],
  ['a stranger gets anything', { ...answered, viewer: 'una', postId: 'post-1' }, /stranger/],
  ['anyone gets a taken-down post', { ...answered, askedAt: 41_000, at: 42_000, viewer: 'tom', postId: 'post-3' }, /taken down/],
] as const)('I3: %s', (_name, leak, words) => {
  expectOnly(withSeen(leak), 'I3', words)
})

test('I3: a removed member gets an answer; one already under way when it was removed is not a leak', () => {
  const removed = withSchool(({ members }) => ({
    members: members.map((one) => (one.id === 'pat' ? { ...one, removedAt: 70_000 } : one)),
  }))
  const late: Observation = { ...answered, askedAt: 71_000, at: 72_000, viewer: 'pat', postId: 'post-1' }
  expectOnly({ ...removed, observations: [...removed.observations, late] }, 'I3', /removed before/)
  const crossing: Observation = { ...late, askedAt: 69_000 }
  expect(violations({ ...removed, observations: [...removed.observations, crossing] })).toEqual([])
})

test('I4: an entry that still waits, and one that does not say why', () => {
  expectOnly(withEntry({ state: 'waiting', why: null }), 'I4', /still waits 19 minutes/)
  expectOnly(withEntry({ state: 'refused', why: null }), 'I4', /does not say why/)
})

test('I5: a changed file, a missing rendition, a file that outlived its takedown, an old stray', () => {
  expectOnly(
    withSchool(({ files }) => ({ files: files.map((file) => (file.sha256 === 'bb' ? { ...file, sha256: 'xx' } : file)) })),
    ...(['I5', /photo-2 has another hash/] as const),
  )
  expectOnly(
    withSchool(({ files }) => ({ files: files.slice(0, 3) })),
    'I5',
    /rendition 480/,
  )
  const stray = (id: string, ageMs: number) =>
    withSchool(({ files }) => ({ files: [...files, { place: 'rendition', id, sha256: '', size: 1, ageMs }] }))
  expectOnly(stray('photo-3', MINUTE), 'I5', /outlived/)
  expectOnly(stray('photo-8', 31 * 24 * 60 * MINUTE), 'I5', /older than 30 days/)
})

test('I6: memory, and a storm of requests in an outage', () => {
  expectOnly(withSeen({ kind: 'memory', at: 5, where: 'page', bytes: 400_000_000 }), 'I6', /page used 400 MB/)
  const storm = Array.from({ length: 31 }, (_, index): Observation => ({ kind: 'request', at: 31_000 + index, device: 'phone' }))
  expectOnly(withSeen(...storm), 'I6', /31 requests/)
})

const painted = { kind: 'painted', viewer: 'pat', postId: 'post-3' } as const
test.each([
  ['online', { ...painted, at: goneSeconds(11), device: 'desktop' }, /11 s after its end/],
  [
    'back on the line, before the log could answer',
    { ...painted, at: 60_500, device: 'phone' },
    /500 ms after it was back.*before the change log/,
  ],
  ['after the log has answered', { ...painted, at: 63_000, device: 'phone' }, /2000 ms after the change log had answered/],
] as const)('I7: a taken-down photo on a screen %s', (_name, late, words) => {
  expectOnly(withSeen(late), 'I7', words)
})

test('I7: a photo on the screen of a family that was removed, online 11 s after it', () => {
  const removed = withSchool(({ members }) => ({
    members: members.map((one) => (one.id === 'sam' ? { ...one, removedAt: 70 * SECOND } : one)),
  }))
  const seenAt = (at: number): History => {
    const seen: Observation = { kind: 'painted', at, device: 'Sam’s phone', viewer: 'sam', postId: 'post-1' }
    return { ...removed, observations: [...removed.observations, seen] }
  }
  expect(violations(seenAt(79 * SECOND))).toEqual([])
  expectOnly(seenAt(81 * SECOND), 'I7', /11 s after its end/)
})

test('I7: offline after the lease', () => {
  const late: Observation[] = [
    { kind: 'line', at: 62_500, device: 'phone', isOnline: false },
    { ...painted, at: 101 * MINUTE, device: 'phone', postId: 'post-3' },
  ]
  expectOnly(withSeen(...late), 'I7', /lease/)
})

function goneSeconds(after: number): number {
  return (40 + after) * SECOND
}
