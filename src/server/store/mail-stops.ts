// Who wants no digest by e-mail, and what ends it without signing in.
import type { Id } from '../../domain/id.ts'
import type { At } from '../../domain/time.ts'
import type { Db } from './db.ts'

/** What ends this member's digest, for ever the same: `fresh` only where there is none yet. */
export async function tokenOf(db: Db, memberId: Id, fresh: string): Promise<string> {
  const row = { member_id: memberId, token: fresh, stopped_at: null }
  await db
    .insertInto('mail_stop')
    .values(row)
    .onConflict((conflict) => conflict.column('member_id').doNothing())
    .execute()
  return (await db.selectFrom('mail_stop').where('member_id', '=', memberId).select('token').executeTakeFirstOrThrow()).token
}

/** Whose it is; null for what nobody was given. */
export async function memberOf(db: Db, token: string): Promise<Id | null> {
  const row = db.selectFrom('mail_stop').where('token', '=', token).select('member_id')
  return (await row.executeTakeFirst())?.member_id ?? null
}

/** `at` null: it comes again. Nothing for whom no letter was ever written: they get it in any case. */
export async function set(db: Db, memberId: Id, at: At | null): Promise<void> {
  await db.updateTable('mail_stop').set({ stopped_at: at }).where('member_id', '=', memberId).execute()
}

export async function isStopped(db: Db, memberId: Id): Promise<boolean> {
  const row = db.selectFrom('mail_stop').where('member_id', '=', memberId).where('stopped_at', 'is not', null)
  return (await row.select('token').executeTakeFirst()) !== undefined
}

/** Of all members. */
export async function stoppedIds(db: Db): Promise<Set<Id>> {
  const rows = await db.selectFrom('mail_stop').where('stopped_at', 'is not', null).select('member_id').execute()
  return new Set(rows.map((row) => row.member_id))
}
