// My posts at the school: what was decided, newest first, and the way to mend one that came back.
import { useQuery } from '@tanstack/react-query'
import type { FullPost } from '../../api/contract/posts.ts'
import { Unreached } from '../../api/problem.ts'
import type { Entry } from '../../device/kept.ts'
import { sayOutbox } from '../../words/parts/outbox.ts'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { sentenceOf } from '../ui/sentence.ts'
import { Section } from '../ui/stack.tsx'
import { useFirst } from '../ui/use-first.tsx'
import type { PostAtSchool } from './at-school.ts'
import { atSchool } from './at-school.ts'
import { MyPost } from './my-post.tsx'
import { mineQuery } from './mine-query.ts'

const SHOWN_AT_ONCE = 10

export type MyPostsHere = { posts: PostAtSchool[]; isAsked: boolean; error: unknown }

/** What the school says, and without signal what the receipts on this device say. */
export function useMyPosts(entries: Entry[]): MyPostsHere {
  const mine = useQuery(mineQuery(useMe().member.id, entries.filter(({ state }) => state === 'received').length))
  return { posts: atSchool(entries, mine.data ?? []), isAsked: mine.data !== undefined, error: mine.error }
}

/** They wait for their author, so they stand first. */
export function ReturnedPosts({ mine, onEdit }: { mine: MyPostsHere; onEdit: (post: FullPost) => void }) {
  const returned = mine.posts.filter(({ state }) => state === 'returned')
  if (returned.length === 0) return null
  return (
    <Section title={sayOutbox('sentBack')}>
      <ul>
        {returned.map((post) => (
          <MyPost key={post.id} at={post} onEdit={onEdit} />
        ))}
      </ul>
    </Section>
  )
}

export function DecidedPosts({ mine, onEdit }: { mine: MyPostsHere; onEdit: (post: FullPost) => void }) {
  const others = mine.posts.filter(({ state }) => state !== 'returned')
  const { shown, more } = useFirst(others, SHOWN_AT_ONCE)
  return (
    <Section title={sayOutbox('withSchool')}>
      {mine.error !== null && <Notice kind="info">{unknownWords(mine.error)}</Notice>}
      {mine.isAsked && others.length === 0 && <p>{sayOutbox('listedHere')}</p>}
      {shown.length > 0 && (
        <ul>
          {shown.map((post) => (
            <MyPost key={post.id} at={post} onEdit={onEdit} />
          ))}
        </ul>
      )}
      {more}
    </Section>
  )
}

function unknownWords(error: unknown): string {
  return error instanceof Unreached ? sayOutbox('noSignal') : sentenceOf(error)
}
