// The feed: pages of published posts, newest first, as the texts that were written when each post changed.
import { sql } from 'kysely'
import { FEED_PAGE } from '../../domain/limits.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import { prepared } from './prepared.ts'
import { isFoundBy, questionFor } from './search/sqlite-search.ts'
import { isVisible } from './visible.ts'

/** Between two posts of a page: JSON takes it, and no text of a post holds it. */
export const BETWEEN = ',\n'
const BETWEEN_PLACE = ' '

/** Where a page begins, and behind which newer posts lie. */
export type Place = { publishedAt: At; id: Id }
export type Question = {
  schoolId: Id
  memberId: Id
  isFamily: boolean
  /** Only this post and older ones. */
  from: Place | null
  tag: string | null
  /** Only what is for this group by name. */
  groupId: Id | null
  /** Only what holds these words (domain/search.ts); none are in nothing. */
  words: readonly string[] | null
}
/** `posts` is one text, because twenty rows of three values each take SQLite and JavaScript twice as long. */
export type FeedRows = { posts: string; count: number; oldest: Place | null }

type Kind = { isFamily: boolean; isOlder: boolean; isTagged: boolean; isForGroup: boolean; isSearched: boolean }

/** One page and, where there is more, one post beyond it: `count` tells. */
export async function page(db: Db, question: Question): Promise<FeedRows> {
  const { isFamily, from, words } = question
  if (words?.length === 0) return { posts: '', count: 0, oldest: null }
  const filters = { isTagged: question.tag !== null, isForGroup: question.groupId !== null, isSearched: words !== null }
  const kind = { isFamily, isOlder: from !== null, ...filters }
  const [row] = await queryFor(kind)(db, {
    schoolId: question.schoolId,
    memberId: question.memberId,
    publishedAt: from?.publishedAt ?? null,
    id: from?.id ?? null,
    tag: question.tag,
    groupId: question.groupId,
    words: words && questionFor(words),
  })
  const [publishedAt, id] = row?.oldest?.split(BETWEEN_PLACE) ?? []
  const oldest = publishedAt && id ? { publishedAt, id } : null
  return { posts: row?.posts ?? '', count: row?.count ?? 0, oldest }
}

const queries = new Map<string, ReturnType<typeof prepare>>()

/** A query for each kind, built once: an index is only used for what a query says outright. */
function queryFor(kind: Kind): ReturnType<typeof prepare> {
  const name = JSON.stringify(kind)
  const query = queries.get(name) ?? prepare(kind)
  queries.set(name, query)
  return query
}

function prepare({ isFamily, isOlder, isTagged, isForGroup, isSearched }: Kind) {
  return prepared<{ posts: string | null; count: number; oldest: string | null }>((db, slot) =>
    db
      .selectFrom((from) =>
        from
          .selectFrom('post')
          .where('post.school_id', '=', slot.text('schoolId'))
          .where((where) => isVisible(where, isFamily, slot.text('memberId')))
          .$if(isTagged, (query) => query.where('post.tag', '=', slot.text('tag')))
          .$if(isForGroup, (query) =>
            query.where('post.id', 'in', (of) =>
              of.selectFrom('post_group').where('post_group.group_id', '=', slot.text('groupId')).select('post_group.post_id'),
            ),
          )
          .$if(isSearched, (query) => query.where((where) => isFoundBy(where, slot.text('words'))))
          .$if(isOlder, (query) =>
            query.where((where) =>
              where(where.refTuple('post.published_at', 'post.id'), '<=', where.tuple(slot.text('publishedAt'), slot.text('id'))),
            ),
          )
          .orderBy('post.published_at', 'desc')
          .orderBy('post.id', 'desc')
          .limit(sql.lit(FEED_PAGE + 1))
          .select(['post.feed_json', 'post.published_at', 'post.id'])
          .as('row'),
      )
      // In the order of the rows below, which a test holds: asked for outright, they would be sorted a second time.
      .select(sql<string | null>`group_concat(${sql.ref('row.feed_json')}, ${sql.lit(BETWEEN)})`.as('posts'))
      .select((row) => row.fn.countAll<number>().as('count'))
      .select(
        sql<string | null>`min(${sql.ref('row.published_at')} || ${sql.lit(BETWEEN_PLACE)} || ${sql.ref('row.id')})`.as('oldest'),
      ),
  )
}
