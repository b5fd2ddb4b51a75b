// The index by which posts are searched, in SQLite's FTS5. It keeps words and numbers, no text; who may read is not its affair.
import { type ExpressionBuilder, type ExpressionWrapper, type Kysely, sql, type SqlBool } from 'kysely'
import type { FeedPost } from '../../../domain/feed.ts'
import type { Id } from '../../../domain/id.ts'
import { LEAST_BEGINNING, wordsOf } from '../../../domain/search.ts'
import type { Db } from '../db.ts'
import type { Tables } from '../tables.ts'

/** Words come here without accents (domain/search.ts); signs above and below the letters of other scripts are part of a word. */
export async function createIndex(db: Kysely<unknown>): Promise<void> {
  await sql`alter table post add column search_number integer`.execute(db)
  await sql`create unique index post_search_number on post (search_number)`.execute(db)
  await sql`create virtual table post_search using fts5 (words, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M* Co'")`.execute(db)
}

/** Lets a published post be found by the words that families now read in it. */
export async function put(trx: Db, post: Pick<FeedPost, 'id' | 'caption' | 'tag' | 'groups'>): Promise<void> {
  await sql`update post set search_number = (select coalesce(max(search_number), 0) + 1 from post)
    where id = ${post.id} and search_number is null`.execute(trx)
  await sql`insert or replace into post_search (rowid, words)
    select search_number, ${wordsOf(post).join(' ')} from post where id = ${post.id}`.execute(trx)
}

/** What is read no more is found no more. */
export async function remove(trx: Db, postId: Id): Promise<void> {
  await sql`delete from post_search where rowid = (select search_number from post where id = ${postId})`.execute(trx)
}

type Builder = ExpressionBuilder<Tables, 'post'>

/** Whether the index finds the post by a question of `questionFor`. */
export function isFoundBy(where: Builder, question: string): ExpressionWrapper<Tables, 'post', SqlBool> {
  return where('post.search_number', 'in', sql<number>`(select rowid from post_search where post_search match ${question})`)
}

/** All of these words, the last also as a beginning. Each stands in quotation marks, so that none is FTS5's own AND, NOT or NEAR. */
export function questionFor(words: readonly string[]): string {
  const last = words.length - 1
  return words.map((word, index) => `"${word}"${index === last && word.length >= LEAST_BEGINNING ? ' *' : ''}`).join(' ')
}
