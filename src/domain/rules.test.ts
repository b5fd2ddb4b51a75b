// The smaller rules: states, rights, ids, waiting, leases, codes, tags and the one text of a value.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backoff } from './backoff.ts'
import { Id, uuidv7 } from './id.ts'
import { readCode } from './invitation.ts'
import { leaseLeft } from './lease.ts'
import { rightsOf } from './member.ts'
import { nextState, PostAct, PostState } from './post-state.ts'
import { canonical } from './post.ts'
import { readTag } from './tag.ts'
import { DAY, MINUTE } from './time.ts'

const now = '2026-11-24T09:00:00.000Z'
const staff = { role: 'staff', canManage: false, publishUntil: null } as const

describe('states of a post', () => {
  test('a post that was taken down never comes back, by any acts in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PostAct.options)), (acts) => {
        const end = acts.reduce<PostState>((state, act) => nextState(state, act) ?? state, 'removed')
        expect(end).toBe('removed')
      }),
    )
  })

  test('only a publication publishes, and only what waits', () => {
    for (const from of PostState.options)
      for (const act of PostAct.options) {
        if (nextState(from, act) === 'published') expect([from, act]).toEqual(['pending', 'publication'])
      }
  })
})

describe('rights', () => {
  test('Tom writes, and Helen decides, while the policy is head only', () => {
    expect([...rightsOf(staff, 'head only', now)]).toEqual(['capture'])
    expect(rightsOf({ ...staff, role: 'head' }, 'head only', now).has('review')).toBe(true)
  })

  test("a deputy's right ends on its day, and is worth nothing under another policy", () => {
    const deputy = { ...staff, publishUntil: '2026-12-01T00:00:00.000Z' }
    expect(rightsOf(deputy, 'head and deputies', now).has('publish')).toBe(true)
    expect(rightsOf(deputy, 'head and deputies', '2026-12-01T00:00:00.000Z').has('publish')).toBe(false)
    expect(rightsOf(deputy, 'head only', now).has('publish')).toBe(false)
  })

  test('staff who publish directly still do not decide about what others wrote', () => {
    const rights = rightsOf(staff, 'staff directly', now)
    expect([rights.has('publish'), rights.has('review')]).toEqual([true, false])
  })

  test('a family has no right but to read', () => {
    expect(
      rightsOf({ role: 'family', canManage: true, publishUntil: '2099-01-01T00:00:00.000Z' }, 'staff directly', now).size,
    ).toBe(0)
  })
})

describe('ids, codes and tags', () => {
  test('an id is a UUIDv7 and later ids made at later times sort later', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (time, random) => {
        expect(Id.safeParse(uuidv7(time, random)).success).toBe(true)
        expect(uuidv7(time + 1, random) > uuidv7(time, random)).toBe(true)
      }),
    )
  })

  test('Pat may type the letters in small, with spaces or dashes', () => {
    expect(readCode(' bcdf-ghjk ')).toBe('BCDFGHJK')
    expect(readCode('https://school.example/join#Abc_dEf0123456789')).toBe('Abc_dEf0123456789')
  })

  test('a typed tag is tidied, and the tidy one stays as it is', () => {
    expect(readTag('#Purple pen work!')).toBe('purplepenwork')
    expect(readTag('#!')).toBeNull()
    fc.assert(fc.property(fc.string(), (typed) => readTag(readTag(typed) ?? '') === readTag(typed)))
  })
})

describe('waiting and leases', () => {
  test('the wait is between a quarter of a second and five minutes, whatever the chance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.double({ min: 0, max: 0.999_999, noNaN: true }), (failures, chance) => {
        expect(backoff(failures, chance)).toBeGreaterThanOrEqual(250)
        expect(backoff(failures, chance)).toBeLessThanOrEqual(5 * MINUTE)
      }),
    )
  })

  test('of two thousand phones that lost the school at the same moment, no tenth of their time brings more than its share', () => {
    for (const failures of [1, 2, 3, 9]) {
      const waits = Array.from({ length: 2000 }, (_, index) => backoff(failures, index / 2000))
      const width = (Math.max(...waits) - 250) / 10
      const tenths = Array.from({ length: 10 }, (_, at) => waits.filter((wait) => Math.floor((wait - 250) / width) === at).length)
      expect(Math.max(...tenths)).toBeLessThanOrEqual(205)
      expect(Math.min(...waits)).toBe(250)
    }
  })

  test('turning the clock back does not make a lease longer', () => {
    const lease = { memberId: uuidv7(1, new Uint8Array(10)), issuedAt: now, expiresAt: '2026-12-01T09:00:00.000Z', signature: '' }
    const after = Date.parse('2026-12-02T00:00:00.000Z')
    const [from, end] = [Date.parse(now), Date.parse(lease.expiresAt)]
    expect(leaseLeft(lease, from, { ahead: 0, latestSeen: from })).toBe(end - from)
    expect(leaseLeft(lease, after, { ahead: 0, latestSeen: from })).toBe(0)
    expect(leaseLeft(lease, from, { ahead: 0, latestSeen: after })).toBe(0)
    expect(leaseLeft(lease, from, { ahead: 0, latestSeen: from + DAY })).toBe(0)
  })

  test('a clock that is set right by a minute ends nothing, and gains nothing', () => {
    const lease = { memberId: uuidv7(1, new Uint8Array(10)), issuedAt: now, expiresAt: '2026-12-01T09:00:00.000Z', signature: '' }
    const [from, end] = [Date.parse(now), Date.parse(lease.expiresAt)]
    expect(leaseLeft(lease, from, { ahead: 0, latestSeen: from + MINUTE })).toBe(end - from - MINUTE)
  })

  test('on a device whose clock is years behind or ahead, a lease is as long as on any other', () => {
    const lease = { memberId: uuidv7(1, new Uint8Array(10)), issuedAt: now, expiresAt: '2026-12-01T09:00:00.000Z', signature: '' }
    const length = Date.parse(lease.expiresAt) - Date.parse(now)
    for (const ahead of [-900 * DAY, 900 * DAY]) {
      const heardAt = Date.parse(now) + ahead
      expect(leaseLeft(lease, heardAt, { ahead, latestSeen: heardAt })).toBe(length)
      expect(leaseLeft(lease, heardAt + length, { ahead, latestSeen: heardAt })).toBe(0)
    }
  })
})

test('the same content has one text, whatever the order of its fields', () => {
  expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe(canonical({ a: true, b: [1, { c: 'x', d: null }] }))
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) =>
        JSON.stringify(JSON.parse(canonical(value))) === JSON.stringify(JSON.parse(canonical(JSON.parse(JSON.stringify(value))))),
    ),
  )
})
