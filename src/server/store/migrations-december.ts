// The steps of December 2026 (migrations.ts): trips, notifications, e-mail, languages, counts of who reads.
import { type Kysely, sql } from 'kysely'

export async function trips(db: Kysely<unknown>): Promise<void> {
  const statements = [
    `create table trip (id text primary key, school_id text not null references school(id), title text not null, expected text not null,
      version integer not null, made_by text not null, created_at text not null, ends_at text not null, removed_at text)`,
    `create index trip_ends on trip (school_id, ends_at)`,
    `create table trip_group (trip_id text not null references trip(id), group_id text not null references "group"(id), primary key (trip_id, group_id))`,
    `create table trip_leader (trip_id text not null references trip(id), member_id text not null references member(id),
      primary key (trip_id, member_id))`,
    `create table trip_update (id text primary key, trip_id text not null references trip(id), author_id text not null, device_id text not null,
      sequence integer not null, status text not null, eta_at text, stamp text not null, written_at text not null, received_at text not null)`,
    `create index trip_update_trip on trip_update (trip_id)`,
    `create table trip_reach (update_id text not null references trip_update(id), member_id text not null references member(id),
      delivered_at text not null, opened_at text, primary key (update_id, member_id))`,
  ]
  await run(db, statements)
}

export async function notifications(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `alter table school add column digest_until text`,
    `create table subscription (id text primary key, session_id text not null unique references session(id),
      member_id text not null references member(id), endpoint text not null unique, p256dh text not null, auth text not null,
      created_at text not null)`,
    `create index subscription_member on subscription (member_id, created_at)`,
    `create table notification_choice (member_id text not null references member(id), reader_id text not null, choice text not null,
      primary key (member_id, reader_id))`,
    `create table push (id text primary key, event_id text, kind text not null, subject_id text not null, subscription_id text not null,
      state text not null, detail text not null, attempts integer not null, next_try_at text not null, expires_at text not null)`,
    `create index push_due on push (state, next_try_at)`,
  ])
}

/** What a device is told, it is told in the language in which it is read; posts are in the school's. */
export async function languages(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `alter table session add column language text not null default 'en'`,
    `alter table school add column language text not null default 'en'`,
  ])
}

export async function letters(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table mail_address (id text primary key, member_id text not null unique references member(id), address text not null,
      state text not null, confirm_hash text not null unique, confirm_until text not null, created_at text not null)`,
    `create table mail_ask (member_id text not null references member(id), address_hash text not null, at text not null)`,
    `create index mail_ask_at on mail_ask (at)`,
    `create table mail_stop (member_id text primary key references member(id), token text not null unique, stopped_at text)`,
    `create table letter (id text primary key, event_id text, kind text not null, subject_id text not null, address_id text not null,
      state text not null, detail text not null, attempts integer not null, next_try_at text not null, expires_at text not null)`,
    `create index letter_due on letter (state, next_try_at)`,
  ])
}

/** Counts alone: no row of it belongs to a member, a session, a device or a post. */
export async function engagement(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table engagement (group_id text not null references "group"(id), week text not null, families integer not null,
      reached integer not null, opened integer not null, primary key (group_id, week))`,
  ])
}

/** A school that had no digest yet is told of nothing that was there before. And a push says whom it told, also when its browser is another. */
export async function digest(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `update school set digest_until = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') where digest_until is null`,
    `alter table push add column member_id text`,
    `update push set member_id = (select member_id from subscription where subscription.id = subscription_id)`,
  ])
}

export async function refused(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `alter table subscription add column refused_days integer not null default 0`,
    `alter table subscription add column refused_on text`,
  ])
}

/** The address that is written to stays until its owner's next one is confirmed: a member may have two. */
export async function nextAddress(db: Kysely<unknown>): Promise<void> {
  await run(db, [
    `create table mail_address_of (id text primary key, member_id text not null references member(id), address text not null,
      state text not null, confirm_hash text not null unique, confirm_until text not null, created_at text not null)`,
    `insert into mail_address_of select id, member_id, address, state, confirm_hash, confirm_until, created_at from mail_address`,
    `drop table mail_address`,
    `alter table mail_address_of rename to mail_address`,
    `create index mail_address_member on mail_address (member_id)`,
  ])
}

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
