// My posts at the school: what was decided, and the way to mend one that came back.
import { useQuery } from '@tanstack/react-query'
import type { FullPost } from '../../api/contract/posts.ts'
import type { Entry } from '../../device/kept.ts'
import { Button } from '../ui/button.tsx'
import { useMe } from '../ui/me.tsx'
import { Notice } from '../ui/notice.tsx'
import { Row, Rows } from '../ui/rows.tsx'
import { NO_SIGNAL, sentenceOf } from '../ui/sentence.ts'
import { Section } from '../ui/stack.tsx'
import { useNow } from '../ui/use-now.ts'
import { dayAndTime } from '../ui/when.ts'
import { atSchool, type PostAtSchool } from './at-school.ts'
import { stateWords } from './entry-words.ts'
import { mineQuery } from './mine-query.ts'

type MyPostsProps = { entries: Entry[]; onEdit: (post: FullPost) => void }

export function MyPosts({ entries, onEdit }: MyPostsProps) {
  const mine = useQuery(mineQuery(entries.filter(({ state }) => state === 'received').length))
  const posts = atSchool(entries, mine.data ?? [])
  const returned = posts.filter(({ state }) => state === 'returned')
  const others = posts.filter(({ state }) => state !== 'returned')
  return (
    <>
      {returned.length > 0 && (
        <Section title="Sent back to you">
          <PostRows posts={returned} onEdit={onEdit} />
        </Section>
      )}
      <Section title="With the school">
        {mine.error && <Notice kind="info">{unknownWords(mine.error)}</Notice>}
        {mine.data && others.length === 0 && <p>Posts that the school has received are listed here.</p>}
        {others.length > 0 && <PostRows posts={others} onEdit={onEdit} />}
      </Section>
    </>
  )
}

function PostRows({ posts, onEdit }: { posts: PostAtSchool[]; onEdit: (post: FullPost) => void }) {
  const { school } = useMe()
  const nowMs = useNow()
  return (
    <Rows>
      {posts.map(({ id, caption, state, receivedAt, reason, post }) => (
        <Row
          key={id}
          title={caption || 'Without words'}
          line={
            <>
              <strong>{stateWords(state, school.headName)}</strong>
              <br />
              Received by school {dayAndTime(receivedAt, nowMs)}
            </>
          }
          actions={state === 'returned' && post && <Button onClick={() => onEdit(post)}>Edit and send again</Button>}
        >
          {state === 'returned' && reason && <Notice kind="warning">{reason}</Notice>}
        </Row>
      ))}
    </Rows>
  )
}

function unknownWords(error: unknown): string {
  const sentence = sentenceOf(error)
  return sentence === NO_SIGNAL
    ? 'There is no signal just now. What the school has decided since is shown when there is.'
    : sentence
}
