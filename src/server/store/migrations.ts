// The schema, step by step. A released step is never changed, and a new one comes last: they run in the order of their names.
import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { rekeyed } from '../codes.ts'
import type { Db } from './db.ts'
import { digest, engagement, languages, letters, nextAddress, notifications, refused, trips } from './migrations-december.ts'
import { search } from './migrations-search.ts'

/** Thrown for a database that a newer Bookbag has written. */
export class NewerDatabase extends Error {}

/** Brings the schema up to date by `migrations`; throws NewerDatabase rather than touch one it does not know. */
export async function migrate(db: Db, migrations: Record<string, Migration>): Promise<void> {
  const known = Object.keys(migrations)
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (tables.some((table) => table.name === 'kysely_migration')) {
    const done = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    if (done.rows.some((row) => !known.includes(row.name))) throw new NewerDatabase()
  }
  await db.connection().execute((connection) => takeSteps(connection, migrations))
}

/** All or nothing: kysely gives SQLite no transaction for them, and a step cut in its middle could never be taken again. */
async function takeSteps(connection: Db, migrations: Record<string, Migration>): Promise<void> {
  await sql`begin immediate`.execute(connection)
  try {
    const migrator = new Migrator({ db: connection, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    if (error) throw error
    await sql`commit`.execute(connection)
  } catch (error) {
    await sql`rollback`.execute(connection)
    throw error
  }
}

/**
 * The names are in the order of the alphabet, or Kysely would take a school's database for a damaged one.
 * `lettersKey`: what typed codes are kept under.
 */
export const migrationsWith = (lettersKey: Uint8Array): Record<string, Migration> => ({
  '2026-11-first': { up: first },
  '2026-11-order': { up: order },
  '2026-11-repeated-join': { up: repeatedJoin },
  '2026-11-typed-codes': { up: (db) => keyTypedCodes(db, lettersKey) },
  '2026-11-version-of-members': { up: versionOfMembers },
  '2026-12-01-trips': { up: trips },
  '2026-12-02-notifications': { up: notifications },
  '2026-12-04-search': { up: search },
  '2026-12-07-engagement': { up: engagement },
  '2026-12-08-languages': { up: languages },
  '2026-12-09-letters': { up: letters },
  '2026-12-10-digest': { up: digest },
  '2026-12-11-refused': { up: refused },
  '2026-12-12-next-address': { up: nextAddress },
})

async function first(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table school (id text primary key, name text not null, policy text not null, lease_days integer not null,
      position integer not null, lease_private_key text not null, lease_public_key text not null, created_at text not null)`,
    `create table "group" (id text primary key, school_id text not null references school(id), name text not null,
      list_version integer not null, created_at text not null)`,
    `create table member (id text primary key, school_id text not null references school(id), name text not null, role text not null,
      can_manage integer not null, publish_until text, reset_position integer not null, joined_at text not null, last_seen_at text, removed_at text)`,
    `create table member_group (member_id text not null references member(id), group_id text not null references "group"(id),
      primary key (member_id, group_id))`,
    `create table invitation (id text primary key, school_id text, kind text not null, role text not null, group_ids text not null, name text,
      member_id text, token_hash text not null unique, letters_hash text unique, tries integer not null, is_reusable integer not null,
      created_by text, created_at text not null, expires_at text not null, used_at text, revoked_at text)`,
    `create table session (id text primary key, member_id text not null references member(id), token_hash text not null unique,
      device_name text not null, created_at text not null, last_seen_at text not null, ended_at text)`,
    `create index session_member on session (member_id)`,
    `create table pupil (id text primary key, group_id text not null references "group"(id), known_as text not null, initial text not null,
      is_allowed integer not null, removed_at text)`,
    `create index pupil_group on pupil (group_id)`,
    `create table permission_change (id text primary key, group_id text not null, pupil text not null, was_allowed integer, is_allowed integer,
      by_id text not null, at text not null)`,
    `create index permission_change_group on permission_change (group_id, at)`,
    `create table post (id text primary key, school_id text not null references school(id), author_id text not null references member(id),
      state text not null, version integer not null, position integer not null, submission text not null, manifest_hash text not null,
      received_at text not null, published_at text, was_published integer not null, is_for_school integer not null, tag text, reason text,
      feed_json text, updated_at text not null)`,
    `create index post_feed on post (school_id, state, published_at desc, id desc, is_for_school)`,
    `create index post_feed_tag on post (school_id, state, tag, published_at desc, id desc, is_for_school)`,
    `create index post_position on post (school_id, position)`,
    `create index post_author on post (author_id, received_at)`,
    `create table post_group (post_id text not null references post(id), group_id text not null references "group"(id), primary key (post_id, group_id))`,
    `create table post_reach (post_id text not null references post(id), reader_id text not null, primary key (post_id, reader_id))`,
    `create table receipt (post_id text not null references post(id), version integer not null, manifest_hash text not null, received_at text not null,
      primary key (post_id, version))`,
    `create table attachment (id text primary key, post_id text not null references post(id), author_id text not null, sha256 text not null,
      size integer not null, width integer not null, height integer not null, thumbhash text not null, renditions text not null,
      created_at text not null, removed_at text)`,
    `create index attachment_post on attachment (post_id)`,
    `create table upload (id text primary key, author_id text not null, sha256 text not null, size integer not null, created_at text not null)`,
    `create table announcement (post_id text not null, member_id text not null, device_id text not null, written_at text not null,
      announced_at text not null, primary key (post_id, member_id))`,
    `create table event (id text primary key, school_id text not null, kind text not null, post_id text, subject_id text, by_id text,
      detail text not null, at text not null)`,
    `create index event_post on event (post_id)`,
    `create table delivery (id text primary key, event_id text, kind text not null, subject_id text not null, state text not null,
      attempts integer not null, next_try_at text not null)`,
    `create index delivery_due on delivery (state, next_try_at)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}

/** Groups keep the order in which they were made, and slips a number that paper and screen share. */
async function order(db: Kysely<unknown>): Promise<void> {
  await sql`alter table "group" add column ordinal integer not null default 0`.execute(db)
  await sql`alter table invitation add column number integer`.execute(db)
}

async function repeatedJoin(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`alter table invitation add column session_id text`).execute(db)
  await sql.raw(`alter table invitation add column attempt_hash text`).execute(db)
}

/** Letters and digits were kept under a plain hash, from which they could be found. */
async function keyTypedCodes(db: Kysely<unknown>, lettersKey: Uint8Array): Promise<void> {
  const plain = await sql<{ id: string; hash: string }>`
    select id, letters_hash as hash from invitation where letters_hash is not null`.execute(db)
  for (const { id, hash } of plain.rows)
    await sql`update invitation set letters_hash = ${rekeyed(hash, lettersKey)} where id = ${id}`.execute(db)
}

/** An edit is bound to what its editor saw. */
async function versionOfMembers(db: Kysely<unknown>): Promise<void> {
  await sql`alter table member add column version integer not null default 1`.execute(db)
}
