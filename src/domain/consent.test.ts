// Consent: who may be shown, and that an unanswered question stops the post.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Consent, consentProblem, refusedPupils } from './consent.ts'
import { uuidv7 } from './id.ts'
import type { PermissionList } from './permission.ts'

const id = (n: number) => uuidv7(n, new Uint8Array(10).fill(n % 251))
const pupil = (n: number, isAllowed: boolean) => ({ id: id(1000 + n), knownAs: `Pupil${n}`, initial: 'S', isAllowed })
const beech: PermissionList = { groupId: id(1), version: 3, pupils: [pupil(1, true), pupil(2, false), pupil(3, false)] }
const oak: PermissionList = { groupId: id(2), version: 1, pupils: [pupil(4, false)] }
const inBeech = (notInIt: string[]): Consent => ({
  kind: 'permitted',
  rooms: [{ groupId: beech.groupId, listVersion: 3 }],
  notInIt,
})

describe('who is in the photo', () => {
  test('Helen cannot post before she has said who can be recognised', () => {
    expect(consentProblem(null, [beech])).toEqual({ kind: 'undeclared' })
  })

  test('a photo of hands and work needs no list', () => {
    expect(consentProblem({ kind: 'nobody' }, [])).toBeNull()
  })

  test('each pupil of Beech without permission has to be answered for', () => {
    expect(consentProblem(inBeech([]), [beech, oak])).toMatchObject({
      kind: 'unanswered',
      pupils: [{ knownAs: 'Pupil2' }, { knownAs: 'Pupil3' }],
    })
    expect(consentProblem(inBeech([id(1002)]), [beech])).toMatchObject({ pupils: [{ knownAs: 'Pupil3' }] })
    expect(consentProblem(inBeech([id(1002), id(1003)]), [beech, oak])).toBeNull()
  })

  test('a group whose list this device never saw does not pass', () => {
    expect(consentProblem(inBeech([]), [oak])).toEqual({ kind: 'unknown group', groupId: beech.groupId })
  })

  test('pupils shown without any group in the room does not pass', () => {
    expect(consentProblem({ kind: 'permitted', rooms: [], notInIt: [] }, [beech])).toEqual({ kind: 'no groups' })
  })

  test('a group whose list is still empty does not pass: nobody was asked, and not asked is no', () => {
    expect(consentProblem(inBeech([]), [{ ...beech, pupils: [] }])).toEqual({ kind: 'empty list', groupId: beech.groupId })
  })

  test('whatever the lists say, a post passes exactly when every refused pupil of its rooms is answered', () => {
    const lists = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 }).map((groups) =>
      groups.map((answers, g) => ({
        groupId: id(g),
        version: 1,
        pupils: answers.map((isAllowed, p) => pupil(g * 10 + p, isAllowed)),
      })),
    )
    fc.assert(
      fc.property(lists, fc.infiniteStream(fc.boolean()), (all, answers) => {
        const rooms = all.filter(() => answers.next().value).map((list) => ({ groupId: list.groupId, listVersion: 1 }))
        const refused = refusedPupils(
          rooms.map((room) => room.groupId),
          all,
        )
        const notInIt = refused.filter(() => answers.next().value).map((one) => one.id)
        const passes = consentProblem({ kind: 'permitted', rooms, notInIt }, all) === null
        expect(passes).toBe(rooms.length > 0 && notInIt.length === refused.length)
      }),
    )
  })
})
