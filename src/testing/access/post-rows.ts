// Who may send, decide and read, photos included.
import { contract } from '../../api/contract.ts'
import { newId } from '../../server/context.ts'
import { send, submissionOf } from '../sending.ts'
import { asking, authors, type Case, families, managers, members, nobody, reviewers, type Row, unknown } from './row.ts'
import type { Role, World } from './world.ts'

const { posts, permissions, feed, search } = contract
const sha256 = 'a'.repeat(64)
const words = () => submissionOf([])
const version = { version: 1 }
const reason = { version: 1, reason: 'Please crop it' }
const bytes = new Uint8Array([1, 2, 3])

const onPost = (allowed: readonly Role[], input: unknown): Case => ({
  allowed,
  asks: async ({ colleague }) => ({ params: { id: (await send(colleague)).id }, input }),
})
const onForeignPost = (input: unknown): Case => ({
  allowed: nobody,
  asks: ({ foreign }) => ({ params: { id: foreign.post }, input }),
})

export const postRows: Row[] = [
  {
    target: posts.upload,
    cases: {
      'of their own': {
        allowed: authors,
        asks: () => ({ params: { id: newId() }, input: { offset: 0, size: 3, sha256 }, bytes }),
      },
      'of a colleague': {
        allowed: nobody,
        async asks({ colleague }) {
          const part = { params: { id: newId() }, input: { offset: 0, size: 9, sha256 }, bytes }
          await colleague.call(posts.upload, part.input, part)
          return part
        },
      },
      'of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ params: { id: foreign.attachment }, input: { offset: 0, size: 3, sha256 }, bytes }),
      },
      'no id at all': {
        allowed: nobody,
        asks: () => ({ params: { id: '../../bookbag.sqlite' }, input: { offset: 0, size: 3, sha256 }, bytes }),
      },
    },
  },
  {
    target: posts.submit,
    cases: {
      'of their own': { allowed: authors, asks: () => ({ params: { id: newId() }, input: words() }) },
      'of a colleague': onPost(nobody, { ...words(), version: 2 }),
      'of another school': onForeignPost({ ...words(), version: 2 }),
      'no id at all': { allowed: nobody, asks: () => ({ params: { id: 'x' }, input: words() }) },
    },
  },
  { target: posts.announce, cases: { asked: asking(authors, { input: { deviceId: newId(), posts: [] } }) } },
  { target: posts.mine, cases: { asked: asking(authors) } },
  { target: posts.pending, cases: { asked: asking(reviewers) } },
  {
    target: posts.publish,
    cases: {
      'of a colleague': onPost(reviewers, version),
      'of another school': onForeignPost(version),
      ...unknown('id', version),
    },
  },
  {
    target: posts.giveBack,
    cases: { 'of a colleague': onPost(reviewers, reason), 'of another school': onForeignPost(reason), ...unknown('id', reason) },
  },
  {
    target: posts.takeDown,
    cases: {
      'of their own': {
        allowed: authors,
        askedBy: authors,
        asks: async ({ as }, role) => ({ params: { id: (await send(as(role))).id } }),
      },
      'of a colleague': onPost(reviewers, {}),
      'of another school': onForeignPost({}),
      ...unknown('id'),
    },
  },
  { target: permissions.lists, cases: { asked: asking(authors) } },
  {
    target: permissions.replace,
    cases: {
      theirs: {
        allowed: managers,
        asks: async (world) => ({ params: { groupId: world.school.groups.elm }, input: await elmList(world) }),
      },
      'of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ params: { groupId: foreign.group }, input: { version: 0, pupils: [] } }),
      },
      ...unknown('groupId', { version: 0, pupils: [] }),
    },
  },
  {
    target: permissions.history,
    cases: {
      theirs: { allowed: managers, asks: ({ school }) => ({ params: { groupId: school.groups.elm } }) },
      'of another school': { allowed: nobody, asks: ({ foreign }) => ({ params: { groupId: foreign.group } }) },
      ...unknown('groupId'),
    },
  },
]

const seen = (allowed: readonly Role[], which: keyof World['photos']): Case => ({
  allowed,
  asks: ({ photos }) => ({ params: { attachmentId: photos[which], name: '480' } }),
})

export const feedRows: Row[] = [
  { target: feed.page, cases: { asked: asking(members) } },
  { target: search.posts, cases: { asked: asking(members, { input: { words: 'boats' } }) } },
  { target: feed.changes, cases: { asked: asking(members, { input: { after: 0 } }) } },
  { target: feed.stream, cases: { asked: asking(members) } },
  {
    target: feed.media,
    cases: {
      'for Beech': seen(['family', ...authors], 'beech'),
      'for Oak': seen(['family2', ...authors], 'oak'),
      'for the school': seen([...families, ...authors], 'school'),
      'that waits, by Tom': seen(['staff', ...reviewers], 'pending'),
      'that waits, by a colleague': seen(reviewers, 'colleaguesPending'),
      'that was returned to Tom': seen(['staff', ...reviewers], 'returned'),
      'that was taken down': seen(nobody, 'removed'),
      'in a width that is not made': {
        allowed: nobody,
        asks: ({ photos }) => ({ params: { attachmentId: photos.school, name: '481' } }),
      },
      'of another school': {
        allowed: nobody,
        asks: ({ foreign }) => ({ params: { attachmentId: foreign.attachment, name: '480' } }),
      },
      unknown: { allowed: nobody, asks: () => ({ params: { attachmentId: newId(), name: '480' } }) },
      'no id at all': { allowed: nobody, asks: () => ({ params: { attachmentId: 'x', name: '480' } }) },
    },
  },
]

async function elmList({ as, school }: World) {
  const { lists } = await as('head').call(permissions.lists, {})
  const list = lists.find((each) => each.groupId === school.groups.elm)
  return { version: list?.version ?? 0, pupils: list?.pupils ?? [] }
}
