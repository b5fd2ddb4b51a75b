// The pages that links in letters open, for whoever has the letter: to confirm an address, and to end the digest.
import type { Context as HonoContext, Hono } from 'hono'
import type { Context } from '../context.ts'
import { englishMail } from '../mail/words.ts'
import { addressOfLink, confirm } from '../notifications/addresses.ts'
import { letterPaths } from '../notifications/letter-paths.ts'
import { type LetterPage, letterPage } from '../pages/letter-page.ts'
import { styleHashes } from '../pages/shell.ts'
import { pagePolicy } from '../security.ts'
import * as schools from '../store/schools.ts'
import * as stops from '../store/mail-stops.ts'

/**
 * Opening a page changes nothing, for the programs that check letters open every link; its button does. Neither asks for a session, nor
 * where the request comes from: mail programs end the digest by themselves (RFC 8058), and nobody else knows the link.
 */
export function mountLetterPages(app: Hono, context: Context): void {
  const { db, now } = context
  const { pages } = englishMail

  app.get(letterPaths.confirm(), async (http) => {
    const found = await addressOfLink(context, tokenIn(http))
    if (!found) return answer({ said: pages.confirmNot }, 404)
    if (found.state === 'confirmed') return answer({ said: pages.confirmed })
    return answer({ said: pages.confirmAsk(await schoolName()), button: pages.confirmButton })
  })

  app.post(letterPaths.confirm(), async (http) =>
    (await confirm(context, tokenIn(http))) ? answer({ said: pages.confirmed }) : answer({ said: pages.confirmNot }, 404),
  )

  app.get(letterPaths.stop(), async (http) => {
    const memberId = await stops.memberOf(db, tokenIn(http))
    if (memberId === null) return answer({ said: pages.stopNot }, 404)
    if (await stops.isStopped(db, memberId)) return answer({ said: pages.stopped })
    return answer({ said: pages.stopAsk(await schoolName()), button: pages.stopButton })
  })

  app.post(letterPaths.stop(), async (http) => {
    const memberId = await stops.memberOf(db, tokenIn(http))
    if (memberId === null) return answer({ said: pages.stopNot }, 404)
    await stops.set(db, memberId, now())
    return answer({ said: pages.stopped })
  })

  const schoolName = async () => (await schools.findOnly(db))?.name ?? ''
}

const tokenIn = (http: HonoContext) => http.req.param('token') ?? ''

function answer(page: Omit<LetterPage, 'lang' | 'dir'>, status = 200): Response {
  const html = letterPage({ ...page, lang: englishMail.lang, dir: englishMail.dir })
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': pagePolicy(...styleHashes(html)),
    // Its address is a secret of the letter's reader.
    'x-robots-tag': 'noindex',
  }
  return new Response(html, { status, headers })
}
