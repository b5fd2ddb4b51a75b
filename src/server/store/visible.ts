// Which posts a member may read: the one rule for feed, change log and photos (I3).
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool } from 'kysely'
import type { Tables } from './tables.ts'

type Builder = ExpressionBuilder<Tables, 'post'>
type Condition = ExpressionWrapper<Tables, 'post', SqlBool>

/** Published, to the school or to one of the member's groups as they are now. Staff read every published post. */
export function isVisible(where: Builder, isFamily: boolean, memberId: string): Condition {
  const isPublished = where('post.state', '=', 'published')
  return isFamily
    ? where.and([isPublished, where.or([where('post.is_for_school', '=', 1), isInGroups(where, memberId)])])
    : isPublished
}

/** Whether the member could ever have read it: only then are they told that it is gone. */
export function wasVisible(where: Builder, isFamily: boolean, memberId: string): Condition {
  const wasPublished = where('post.was_published', '=', 1)
  if (!isFamily) return where.and([wasPublished])
  const reached = where.selectFrom('post_reach').whereRef('post_reach.post_id', '=', 'post.id').select('post_reach.reader_id')
  return where.and([
    wasPublished,
    where.or([
      where.exists(reached.whereRef('post_reach.reader_id', '=', 'post.school_id')),
      where.exists(
        reached
          .innerJoin('member_group', 'member_group.group_id', 'post_reach.reader_id')
          .where('member_group.member_id', '=', memberId),
      ),
    ]),
  ])
}

function isInGroups(where: Builder, memberId: string): Condition {
  return where.exists(
    where
      .selectFrom('post_group')
      .innerJoin('member_group', 'member_group.group_id', 'post_group.group_id')
      .whereRef('post_group.post_id', '=', 'post.id')
      .where('member_group.member_id', '=', memberId)
      .select('post_group.post_id'),
  )
}
