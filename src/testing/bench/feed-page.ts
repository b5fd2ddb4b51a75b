// Feed pages of 20 from 100,000 posts: requests per second of the server's CPU, beside the bare query and JSON.stringify.
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { contract } from '../../api/contract.ts'
import { FEED_PAGE } from '../../domain/limits.ts'
import { uuidv7 } from '../../domain/id.ts'
import { cpuSeconds } from './cpu.ts'
import { type Row, row } from './row.ts'
import { type SeededSchool, setUpSchool } from './seeded-school.ts'

const POSTS = 100_000
const PAGES = 300
const REQUESTS = 20_000
const WARM_UP = 2000
const AT_ONCE = 8

export async function feedPageRows(): Promise<Row[]> {
  const seeded = await setUpSchool()
  const { school, head } = seeded
  fillWithPosts(seeded)
  const befores = await walk(seeded)
  const paths = befores.map((before) => `/api/feed?v=1&before=${encodeURIComponent(before)}`)
  await ask(school.directUrl, head.cookie(), paths, WARM_UP)
  const before = cpuSeconds(school.pid())
  await ask(school.directUrl, head.cookie(), paths, REQUESTS)
  const after = cpuSeconds(school.pid())
  const floor = bareQueries(seeded)
  const hasEtag = await answers304(seeded)
  await school.close()
  const rows = [row('feed answers 304 to its ETag', hasEtag ? 1 : 0, 'yes = 1', { least: 1 })]
  if (before === null || after === null) return rows
  const perSecond = REQUESTS / (after - before)
  const note = `of ${POSTS} posts, ${REQUESTS} requests over HTTP, headers and session included, after ${WARM_UP} to warm up`
  return [row('feed pages per CPU second', perSecond, '1/s', { least: 5000 }, floor, note), ...rows]
}

function fillWithPosts({ school, me }: SeededSchool): void {
  const database = new DatabaseSync(join(school.dataDir, 'bookbag.sqlite'))
  database.exec('PRAGMA synchronous = OFF; BEGIN')
  const insert = database.prepare(
    `insert into post (id, school_id, author_id, state, version, position, submission, manifest_hash, received_at, published_at,
      was_published, is_for_school, feed_json, updated_at) values (?, ?, ?, 'published', 1, ?, '{}', ?, ?, ?, 1, 1, ?, ?)`,
  )
  const start = Date.now() - POSTS * 60_000
  for (let index = 0; index < POSTS; index++) {
    const id = uuidv7(start + index, randomBytes(10))
    const at = new Date(start + index * 60_000).toISOString()
    insert.run(id, me.school.id, me.member.id, index + 1, 'a'.repeat(64), at, at, feedJson(id, at), at)
  }
  database.exec(`COMMIT; update school set position = ${POSTS + 1}`)
  database.close()
}

/** As the server writes it: a caption, one photo with three renditions. */
function feedJson(id: string, publishedAt: string): string {
  const renditions = [480, 1080, 2048].map((name) => ({ name, width: name, height: (name / 4) * 3, size: name * 90 }))
  const photo = {
    id,
    width: 2048,
    height: 1536,
    altText: 'Painted paper boats',
    thumbhash: '1QcSHQRnh493V4dIh4eXh1h4kJUI',
    renditions,
  }
  const caption = 'Clay dragons, glazed and fired. Every one of them has a name and a temper.'
  return JSON.stringify({
    id,
    version: 1,
    caption,
    tag: 'art',
    groups: [],
    authorName: 'Helen Marsh',
    publishedAt,
    photos: [photo],
  })
}

async function walk({ head }: SeededSchool): Promise<string[]> {
  const befores: string[] = []
  let before: string | null = null
  while (befores.length < PAGES) {
    const page: { before: string | null } = await head.call(contract.feed.page, before === null ? {} : { before })
    if (page.before === null) break
    before = page.before
    befores.push(before)
  }
  return befores
}

async function ask(url: string, cookie: string, paths: readonly string[], count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let next = 0
  const worker = async () => {
    while (next < count) await get(agent, url, cookie, paths[next++ % paths.length] ?? '/')
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  agent.destroy()
}

function get(agent: Agent, url: string, cookie: string, path: string): Promise<void> {
  return new Promise((done, fail) => {
    const asking = request(`${url}${path}`, { agent, headers: { cookie } }, (reply) => {
      reply.resume().on('end', () => (reply.statusCode === 200 ? done() : fail(new Error(`Answered ${reply.statusCode}.`))))
    })
    asking.on('error', fail).end()
  })
}

/** Pages per CPU second of nothing but the query, the rows and one JSON.stringify. */
function bareQueries({ school }: SeededSchool): number {
  const database = new DatabaseSync(join(school.dataDir, 'bookbag.sqlite'), { readOnly: true })
  const query = database.prepare(
    `select feed_json, published_at, id from post where school_id = (select id from school) and state = 'published'
      and published_at < ? order by published_at desc, id desc limit ${FEED_PAGE + 1}`,
  )
  const count = 10_000
  const from = process.cpuUsage()
  let length = 0
  for (let index = 0; index < count; index++) {
    const before = new Date(Date.now() - (index % PAGES) * FEED_PAGE * 60_000).toISOString()
    length += JSON.stringify({ posts: query.all(before), before, position: 1 }).length
  }
  const used = process.cpuUsage(from)
  database.close()
  if (length === 0) throw new Error('The bare query found nothing.')
  return count / ((used.user + used.system) / 1e6)
}

async function answers304({ head }: SeededSchool): Promise<boolean> {
  const first = await head.request('/api/feed?v=1')
  const again = await head.request('/api/feed?v=1', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  return again.status === 304
}
