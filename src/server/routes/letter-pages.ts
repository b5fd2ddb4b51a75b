// The pages that links in letters open, for whoever has the letter: to confirm an address, and to end the digest.
import type { Context as HonoContext, Hono } from 'hono'
import type { Id } from '../../domain/id.ts'
import { ENGLISH, pickLanguage } from '../../words/languages.ts'
import { languageOf } from '../caller.ts'
import type { Context } from '../context.ts'
import { type MailWords, mailWords } from '../mail/words.ts'
import { addressOfLink, confirm } from '../notifications/addresses.ts'
import { letterPaths } from '../notifications/letter-paths.ts'
import { type LetterPage, letterPage } from '../pages/letter-page.ts'
import { styleHashes } from '../pages/shell.ts'
import { pagePolicy } from '../security.ts'
import * as schools from '../store/schools.ts'
import * as sessions from '../store/sessions.ts'
import * as stops from '../store/mail-stops.ts'

/**
 * Opening a page changes nothing, for the programs that check letters open every link; its button does. Neither asks for a session, nor
 * where the request comes from: mail programs end the digest by themselves (RFC 8058), and nobody else knows the link.
 */
export function mountLetterPages(app: Hono, context: Context): void {
  const { db, now } = context

  app.get(letterPaths.confirm(), async (http) => {
    const found = await addressOfLink(context, tokenIn(http))
    const words = await wordsFor(found?.memberId ?? null, http)
    if (!found) return answer(words, { said: words.pages.confirmNot }, 404)
    if (found.state === 'confirmed') return answer(words, { said: words.pages.confirmed })
    return answer(words, { said: words.pages.confirmAsk(await schoolName()), button: words.pages.confirmButton })
  })

  app.post(letterPaths.confirm(), async (http) => {
    const found = await addressOfLink(context, tokenIn(http))
    const words = await wordsFor(found?.memberId ?? null, http)
    const isDone = await confirm(context, tokenIn(http))
    return isDone ? answer(words, { said: words.pages.confirmed }) : answer(words, { said: words.pages.confirmNot }, 404)
  })

  app.get(letterPaths.stop(), async (http) => {
    const { memberId, words } = await readerOf(http)
    if (memberId === null) return answer(words, { said: words.pages.stopNot }, 404)
    if (await stops.isStopped(db, memberId)) return answer(words, { said: words.pages.stopped })
    return answer(words, { said: words.pages.stopAsk(await schoolName()), button: words.pages.stopButton })
  })

  app.post(letterPaths.stop(), async (http) => {
    const { memberId, words } = await readerOf(http)
    if (memberId === null) return answer(words, { said: words.pages.stopNot }, 404)
    await stops.set(db, memberId, now())
    return answer(words, { said: words.pages.stopped })
  })

  const readerOf = async (http: HonoContext) => {
    const memberId = await stops.memberOf(db, tokenIn(http))
    return { memberId, words: await wordsFor(memberId, http) }
  }
  /** In the member's language, as the letter was; for a link that is none, in the browser's. */
  const wordsFor = async (memberId: Id | null, http: HonoContext) =>
    mailWords(
      memberId === null ? (languageOf(http) ?? pickLanguage(wantedBy(http)) ?? ENGLISH) : await sessions.languageOf(db, memberId),
    )
  const schoolName = async () => (await schools.findOnly(db))?.name ?? ''
}

/** Browsers name the most wanted first. */
const wantedBy = (http: HonoContext) =>
  (http.req.header('accept-language') ?? '').split(',').map((wanted) => wanted.split(';')[0]?.trim() ?? '')

const tokenIn = (http: HonoContext) => http.req.param('token') ?? ''

function answer({ lang, dir, pages }: MailWords, page: Pick<LetterPage, 'said' | 'button'>, status = 200): Response {
  const html = letterPage({ ...page, lang, dir, onward: pages.onward })
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(...styleHashes(html)),
    // Its address is a secret of the letter's reader.
    'x-robots-tag': 'noindex',
  }
  return new Response(html, { status, headers })
}
