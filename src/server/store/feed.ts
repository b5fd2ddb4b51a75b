// The feed: pages of published posts, newest first, as the texts that were written when each post changed.
import { sql } from 'kysely'
import { FEED_PAGE } from '../../domain/limits.ts'
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'
import { prepared } from './prepared.ts'
import { isVisible } from './visible.ts'

export type FeedRow = { feed_json: string; published_at: At; id: Id }
export type Question = {
  schoolId: Id
  memberId: Id
  isFamily: boolean
  /** Only posts older than this one. */
  before: { publishedAt: At; id: Id } | null
  tag: string | null
}

type Kind = { isFamily: boolean; isOlder: boolean; isTagged: boolean }

/** One page and, where there is more, one row beyond it. */
export async function page(db: Db, question: Question): Promise<FeedRow[]> {
  const kind = { isFamily: question.isFamily, isOlder: question.before !== null, isTagged: question.tag !== null }
  return queryFor(kind)(db, {
    schoolId: question.schoolId,
    memberId: question.memberId,
    publishedAt: question.before?.publishedAt ?? null,
    id: question.before?.id ?? null,
    tag: question.tag,
  })
}

const queries = new Map<string, ReturnType<typeof prepare>>()

/** Eight queries, each built once: an index is only used for what a query says outright. */
function queryFor(kind: Kind): ReturnType<typeof prepare> {
  const name = JSON.stringify(kind)
  const query = queries.get(name) ?? prepare(kind)
  queries.set(name, query)
  return query
}

function prepare({ isFamily, isOlder, isTagged }: Kind) {
  return prepared<FeedRow>((db, slot) =>
    db
      .selectFrom('post')
      .where('post.school_id', '=', slot.text('schoolId'))
      .where((where) => isVisible(where, isFamily, slot.text('memberId')))
      .$if(isTagged, (query) => query.where('post.tag', '=', slot.text('tag')))
      .$if(isOlder, (query) =>
        query.where((where) =>
          where(where.refTuple('post.published_at', 'post.id'), '<', where.tuple(slot.text('publishedAt'), slot.text('id'))),
        ),
      )
      .orderBy('post.published_at', 'desc')
      .orderBy('post.id', 'desc')
      .limit(sql.lit(FEED_PAGE + 1))
      .select(['post.feed_json', 'post.published_at', 'post.id'])
      .$narrowType<{ feed_json: string; published_at: At }>(),
  )
}
