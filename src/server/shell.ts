// Every place in the app answers the shell; the start page of a signed-in member has the news in it.
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Context as HonoContext, Hono } from 'hono'
import type { FeedPage } from '../domain/feed.ts'
import { lettersIn } from '../domain/letters.ts'
import { refusedShare, SHARE_PATH } from '../domain/share.ts'
import { ENGLISH, type Language } from '../words/languages.ts'
import { sayNews } from '../words/parts/news.ts'
import { findCaller, languageOf } from './caller.ts'
import type { Context } from './context.ts'
import { describeMe } from './me.ts'
import { firstFeedData, firstFeedHtml } from './pages/first-feed.ts'
import { fillShell, inLanguage, inLetters, styleHashes } from './pages/shell.ts'
import { pagePolicy } from './security.ts'
import { acceptsBrotli } from './static.ts'
import type { Caller } from './store/sessions.ts'
import { cardsFor } from './trips/cards.ts'
import { report } from './trouble.ts'

/** What a device keeps is for every language and every size. */
const KEPT_SHELL = '/shell.html'

const compress = promisify(brotliCompress)
/** Fast enough for every visit: half a millisecond for a page of twenty posts; more makes it hardly smaller. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }

const NOT_BUILT = 'The pages of Bookbag are not built yet. Please start it with: npm start'

export type ReadFirstPage = (caller: Caller) => Promise<FeedPage>

/**
 * A stranger, and someone whose session is over, get the plain shell: it holds nothing of the school. So does everyone while
 * the database is in trouble: what a device keeps can still be read. `shell` is the built page, null while there is none.
 */
export function mountShell(app: Hono, context: Context, shell: string | null, readFirstPage: ReadFirstPage): void {
  const policy = pagePolicy(...styleHashes(shell ?? ''))
  // Where a worker is, it keeps what was shared on the device, and nothing comes here. What comes is never read.
  app.post(SHARE_PATH, (http) => http.redirect(refusedShare('unready'), 303))
  app.get('*', async (http) => {
    if (shell === null) return http.text(NOT_BUILT, 503, { 'cache-control': 'no-store' })
    const { path } = http.req
    const filled = path === '/' ? await fill(http, context, shell, readFirstPage).catch(reportTrouble) : null
    return htmlResponse(http, policy, path === KEPT_SHELL ? shell : asRead(http, filled ?? shell))
  })
}

/** In the language and the letters of the device that asks. */
function asRead(http: HonoContext, page: string): string {
  return inLetters(inLanguage(page, languageOf(http) ?? ENGLISH), lettersIn(http.req.header('cookie') ?? ''))
}

function reportTrouble(error: unknown): null {
  report(error, 'GET /')
  return null
}

async function fill(http: HonoContext, context: Context, shell: string, readFirstPage: ReadFirstPage): Promise<string | null> {
  const caller = await findCaller(http, context)
  if (caller?.standing !== 'living') return null
  return withNews(context, shell, caller, await readFirstPage(caller), languageOf(http) ?? ENGLISH)
}

async function withNews(context: Context, shell: string, caller: Caller, page: FeedPage, language: Language): Promise<string> {
  const me = await describeMe(context, caller.schoolId, caller.member.id)
  const first = { me, page, trips: await cardsFor(context.db, caller, me.now) }
  return fillShell(shell, { inRoot: firstFeedHtml(sayNews.in(language), first), afterRoot: firstFeedData(first) })
}

async function htmlResponse(http: HonoContext, policy: string, html: string): Promise<Response> {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    vary: 'accept-encoding, cookie',
  }
  if (!acceptsBrotli(http)) return http.body(html, 200, headers)
  return http.body(await compress(html, QUALITY), 200, { ...headers, 'content-encoding': 'br' })
}
