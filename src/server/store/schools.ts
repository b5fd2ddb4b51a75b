// The school: its name, its publishing policy, and the key that signs its leases.
import type { Id } from '../../domain/id.ts'
import type { Policy } from '../../domain/member.ts'
import type { At } from '../../domain/time.ts'
import { ENGLISH, type Language } from '../../words/languages.ts'
import type { Db } from './db.ts'
import type { SchoolRow } from './tables.ts'

export type NewSchool = {
  id: Id
  name: string
  policy: Policy
  leaseDays: number
  leaseKey: { privateKey: string; publicKey: string }
}

/** The school that this installation serves, or null before set-up. */
export async function findOnly(db: Db): Promise<SchoolRow | null> {
  return (await db.selectFrom('school').selectAll().orderBy('created_at').limit(1).executeTakeFirst()) ?? null
}

export async function find(db: Db, id: Id): Promise<SchoolRow> {
  return db.selectFrom('school').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

export async function add(trx: Db, school: NewSchool, at: At): Promise<void> {
  await trx
    .insertInto('school')
    .values({
      id: school.id,
      name: school.name,
      policy: school.policy,
      language: ENGLISH,
      lease_days: school.leaseDays,
      position: 0,
      digest_until: at,
      lease_private_key: school.leaseKey.privateKey,
      lease_public_key: school.leaseKey.publicKey,
      created_at: at,
    })
    .execute()
}

/** Without `language` it stays. */
type SchoolChange = { name: string; policy: Policy; language?: Language | undefined; leaseDays: number }

export async function edit(trx: Db, id: Id, change: SchoolChange): Promise<void> {
  await trx
    .updateTable('school')
    .set({
      name: change.name,
      policy: change.policy,
      lease_days: change.leaseDays,
      ...(change.language && { language: change.language }),
    })
    .where('id', '=', id)
    .execute()
}

/** The name that families read as "Helen will see it first": the longest serving head. */
export async function headName(db: Db, id: Id): Promise<string> {
  const head = await db
    .selectFrom('member')
    .where('school_id', '=', id)
    .where('role', '=', 'head')
    .where('removed_at', 'is', null)
    .orderBy('joined_at')
    .select('name')
    .executeTakeFirst()
  return head?.name ?? ''
}
