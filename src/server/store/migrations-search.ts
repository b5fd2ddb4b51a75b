// The step that lets a school search what it has posted so far (migrations.ts).
import { type Kysely, sql } from 'kysely'
import { FeedPost } from '../../domain/feed.ts'
import { createIndex, put } from './search/sqlite-search.ts'

export async function search(db: Kysely<unknown>): Promise<void> {
  await createIndex(db)
  await sql`create index post_group_group on post_group (group_id, post_id)`.execute(db)
  const published = await sql<{ feed_json: string }>`
    select feed_json from post where state = 'published' and feed_json is not null order by published_at, id`.execute(db)
  for (const { feed_json: text } of published.rows) {
    const post = FeedPost.safeParse(JSON.parse(text))
    if (post.success) await put(db, post.data)
  }
}
