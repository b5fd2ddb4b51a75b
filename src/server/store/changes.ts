// The change log: one row per post, at the position of its last change, in commit order (design section 5).
import { sql } from 'kysely'
import type { Id } from '../../domain/id.ts'
import type { Db } from './db.ts'
import { prepared, type Slots } from './prepared.ts'
import { isVisible, wasVisible } from './visible.ts'

/** Changes on one page. */
export const MOST_CHANGES = 100

/** `feed_json` where the member may read the post now, null where it is gone for them. */
export type ChangeRow = { id: Id; position: number; feed_json: string | null }

type Viewer = { schoolId: Id; memberId: Id; isFamily: boolean }

/** What changed after a position for this member; what never was theirs to read is left out. At most `MOST_CHANGES` rows and one beyond. */
export async function after(db: Db, { schoolId, memberId, isFamily }: Viewer, position: number): Promise<ChangeRow[]> {
  const rows = await (isFamily ? askForFamily : askForStaff)(db, { schoolId, memberId, position })
  return rows.map((row) => ({ id: row.id, position: row.position, feed_json: row.is_visible ? row.feed_json : null }))
}

const askForFamily = prepared((db, slot) => changesFor(db, slot, true))
const askForStaff = prepared((db, slot) => changesFor(db, slot, false))

function changesFor(db: Db, slot: Slots, isFamily: boolean) {
  const memberId = slot.text('memberId')
  return db
    .selectFrom('post')
    .where('post.school_id', '=', slot.text('schoolId'))
    .where('post.position', '>', slot.number('position'))
    .where((where) => where.or([isVisible(where, isFamily, memberId), wasVisible(where, isFamily, memberId)]))
    .select((select) => isVisible(select, isFamily, memberId).as('is_visible'))
    .select(['post.id', 'post.position', 'post.feed_json'])
    .orderBy('post.position')
    .limit(sql.lit(MOST_CHANGES + 1))
}
